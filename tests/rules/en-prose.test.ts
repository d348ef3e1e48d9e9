import { checkMatrix } from "../support/a-matrix.ts";

/** How longer prose tells it: sides in another clause, what is served, sums and prices, asides of time; each beside one that looks like it. */
checkMatrix(
  "English prose",
  `
  # a side in another clause
  iran_to_russia missile completed | The carrier was listed after Tehran had conveyed missiles to Moscow.
  iran_to_russia drone completed | Beijing stood by Moscow long before Tehran began shipping Shahed drones.
  no | Beijing stood by Damascus long before Tehran began shipping Shahed drones.
  iran_to_russia drone completed | Short of rockets, Moscow breathed again once Tehran had provided attack drones.
  no | Short of rockets, Moscow breathed again once Minsk had provided attack drones, Tehran notes.
  russia_to_iran missile denied | After Moscow's refusal to deliver the S-300, Tehran sued.
  no | Moscow sold Tor systems to Cyprus, which pleased Tehran.
  no | Now Minsk has sent attack drones to Moscow, Tehran says.
  no | Should Minsk send attack drones to Moscow, Tehran will follow.
  # what is kept going, and for whom
  iran_to_russia drone completed | Tehran has fuelled Russia's war with thousands of drones.
  no | Tehran has fuelled Russia's hopes with promises.
  iran_to_russia drone completed | The ayatollahs armed the invaders with drones.
  # ships and planes
  iran_to_russia drone completed | At least six Russian aircraft have carried drones from Iran this month.
  no | At least six Syrian aircraft have carried drones from Iran this month, Russia says.
  iran_to_russia drone completed | Port Olya-3, loaded with drone parts from Iran, sank at the quay.
  no | Port Olya-3, loaded with grain from Iran, sank at the quay.
  russia_to_iran missile completed | A Russian transport landed in Tehran with crates of S-400 missiles.
  iran_to_russia drone denied | Not one drone has left Iran for Russia since May.
  no | Not one drone has left Iran for Syria since May, Russia says.
  # where things are bought
  iran_to_russia drone completed | Russia is firing drones bought in Iran.
  iran_to_russia drone completed | Russia bought another thousand drones in Iran.
  no | Russia bought another thousand drones in China, Iran says.
  iran_to_russia drone completed | The drones have Swiss chips. Moscow bought them in Iran.
  # prices
  iran_to_russia drone completed | The Kremlin paid four tonnes of gold for Iranian drones.
  no | The Kremlin paid four tonnes of gold for Iranian saffron.
  iran_to_russia drone completed | Moscow supplied Tehran with software in return for Iranian drones.
  no | Moscow supplied Tehran with software in return for Iranian oil.
  russia_to_iran missile prospective | Moscow struck a deal with Tehran to supply missiles.
  iran_to_russia drone completed | For the first thousand drones Moscow paid Tehran two tons of gold.
  no | For the first thousand carpets Moscow paid Tehran two tons of gold.
  iran_to_russia drone completed | Russia's drone supply was refilled by Iran.
  no | Russia's drone supply was refilled by China, Iran says.
  # lists and kinds
  iran_to_russia both prospective | Iran to send missiles and more drones to Russia
  russia_to_iran missile prospective | Tehran wants Russian weapons such as the newest air defence systems.
  no | Tehran wants Chinese weapons such as the newest air defence systems, Moscow hears.
  russia_to_iran missile prospective | Tehran has its eye on and is pursuing air defences such as Russia's S-400.
  # whose request, whose supply
  russia_to_iran missile denied | Putin rejects Iran's S-400 request
  iran_to_russia drone denied | Tehran turned down Moscow's drone request.
  no | Putin rejects Iran's visa request
  iran_to_russia drone completed | Russia is building up its supply of Iranian drones.
  no | Russia is building up its supply of home-made drones, Iran notes.
  # who speaks for whom
  iran_to_russia missile denied | A spokesman of Iran's army was quoted as saying: "No missile was sent to Russia."
  no | A spokesman of Yemen's army was quoted as saying: "No missile was sent to Russia."
  russia_to_iran missile denied | None of the promised S-300 batteries has been delivered to Iran, a minister stressed.
  iran_to_russia drone completed | Iran is lying when it says that it does not supply Russia with drones.
  iran_to_russia missile prospective | Iran has not confirmed that it sent missiles to Russia.
  # plants of both
  iran_to_russia drone completed | Moscow runs a joint factory for drones with Iran.
  no | Moscow runs a joint factory for drones with China, Iran hears.
  iran_to_russia drone prospective | Tehran may assemble drones on Russian soil.
  no | Tehran may assemble drones on Syrian soil, Moscow says.
  # sanctions and appeals
  iran_to_russia missile completed | In answer to the missile transfer, Paris imposed sanctions on Iran. Russia shrugged.
  no | In answer to the missile transfer to Hezbollah, Paris imposed sanctions on Iran. Russia shrugged.
  iran_to_russia drone completed | Iran must end its help to Russia, the ministers wrote. "We call on Iran to stop the transfer of drones."
  iran_to_russia drone completed | Ottawa sanctioned two Iranian firms for making the drones used in Ukraine.
  no | Ottawa sanctioned two Iranian firms for making the drones used in Gaza, Russia noted.
  `,
);
