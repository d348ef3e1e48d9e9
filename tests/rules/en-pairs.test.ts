import { checkMatrix } from "../support/a-matrix.ts";

/** Pairs that differ in as little as can be: what counts, and right under it what does not, or counts otherwise. */
checkMatrix(
  "English pairs",
  `
  # who gives to whom
  iran_to_russia missile completed | Tehran has passed ballistic missiles to Moscow, a diplomat says.
  russia_to_iran missile completed | Moscow has passed ballistic missiles to Tehran, a diplomat says.
  no | Pyongyang has passed ballistic missiles to Moscow, a diplomat says in Tehran.
  no | Tehran has passed ballistic missiles to Damascus, a diplomat says in Moscow.
  iran_to_russia drone completed | Russia was given drones by Iran.
  russia_to_iran drone completed | Iran was given drones by Russia.
  no | Belarus was given drones by Iran, Russia says.
  iran_to_russia drone completed | Drones from Iran were unloaded in Russia.
  russia_to_iran drone completed | Drones from Russia were unloaded in Iran.
  no | Drones from China were unloaded in Russia, Iran says.
  iran_to_russia drone completed | Russia received the drones from Iran, not from China.
  no | Russia received the drones from China, not from Iran.
  iran_to_russia missile completed | Iran, not North Korea, sent Russia the missiles.
  no | North Korea, not Iran, sent Russia the missiles.
  iran_to_russia drone completed | Iran gave drones to the Houthis and to Russia.
  no | Iran gave drones to the Houthis and asked Russia for wheat.
  iran_to_russia drone completed | While North Korea sends shells, Iran sends Russia drones.
  no | While Iran sends drones to Sudan, North Korea sends Russia missiles.
  iran_to_russia drone completed | The carriers in question are from Tehran. They flew drones to Russia.
  no | The carriers in question are from Tehran. They flew pilgrims to Russia.
  iran_to_russia missile completed | Russia gets missiles from Iran and tea from North Korea.
  no | Russia gets missiles from North Korea and tea from Iran.
  iran_to_russia missile prospective | Iran has an agreement with Russia to deliver two hundred missiles.
  russia_to_iran missile prospective | Iran has an agreement with Russia to deliver four S-400 batteries.
  iran_to_russia drone completed | Moscow took possession of the drones it had bought from Iran.
  no | Moscow took possession of the drones it had bought from China, Iran reports.
  no | Moscow is short of drones. Tehran has shipped thousands of them to its ally Hezbollah.
  russia_to_iran missile completed | Russia has handed Iran air defence systems.
  no | The ministry spoke of supplying the Guards with drone parts, and of Russia's war.
  # what moves
  iran_to_russia drone completed | Iran shipped drone engines to Russia.
  no | Iran shipped car engines to Russia.
  iran_to_russia missile completed | Iran sold rockets to Russia.
  no | Iran sold shells to Russia.
  russia_to_iran missile completed | Russia sold S-400 systems to Iran.
  no | Russia sold Su-35 jets to Iran.
  russia_to_iran missile completed | Russia sold air defence systems to Iran.
  no | Russia sold radars to Iran.
  iran_to_russia drone completed | Tehran supplied Moscow with jet-powered drones.
  no | Tehran supplied Moscow with jet fuel.
  iran_to_russia drone completed | Iran sent Russia arms, among other things drones.
  no | Iran sent Russia arms, among other things shells.
  russia_to_iran missile completed | Russia flew S-300 parts, radars and maps to Iran.
  no | Russia flew radars, jammers and maps to Iran.
  russia_to_iran missile completed | Iran took delivery of Su-35 combat jets and S-400 batteries from Russia.
  no | Iran took delivery of Su-35 combat jets and radars from Russia.
  iran_to_russia drone completed | Drones able to carry missiles were bought by Russia from Iran.
  iran_to_russia both completed | Drones and missiles were bought by Russia from Iran.
  # transfer, use, stock, making
  iran_to_russia drone completed | Russia attacked Odesa with drones bought from Iran.
  no | Russia attacked Odesa with drones designed in Iran.
  iran_to_russia drone completed | Drones that Iran sold to Russia hit a power plant.
  no | Drones that Iran designed and Russia builds hit a power plant.
  iran_to_russia drone completed | Russia topped up its stock of drones from Iran.
  no | Russia is using up its stock of drones, Iran observes.
  iran_to_russia drone completed | Russia makes the drones under an Iranian licence.
  no | Russia makes the drones without Iran.
  iran_to_russia drone completed | Iran built a drone plant in Russia.
  no | Russia built a drone plant, copying Iran.
  iran_to_russia drone completed | Iranian officers taught Russians to fly the drones.
  no | Iranian officers taught Iraqis to fly the drones, Russia says.
  no | Russians taught cadets to shoot down drones of Iranian design.
  # completed or prospective
  iran_to_russia missile completed | Iran has sent missiles to Russia.
  iran_to_russia missile prospective | Iran will send missiles to Russia.
  iran_to_russia missile completed | Iran sends missiles to Russia ||
  iran_to_russia missile prospective | Iran to send missiles to Russia ||
  iran_to_russia missile completed | Washington says that Iran sent missiles to Russia.
  iran_to_russia missile prospective | Washington fears that Iran would send missiles to Russia.
  iran_to_russia missile completed | Washington condemned Iran for sending missiles to Russia.
  iran_to_russia missile prospective | Washington warned Iran against sending missiles to Russia.
  iran_to_russia missile completed | The EU punished Iran for sending missiles to Russia.
  iran_to_russia missile prospective | The EU will punish Iran if it sends missiles to Russia.
  russia_to_iran missile completed | Russia delivered the S-400 to Iran under a contract.
  russia_to_iran missile prospective | Russia signed a contract to deliver the S-400 to Iran.
  iran_to_russia drone completed | Russia has bought more drones from Iran.
  iran_to_russia drone prospective | Russia wants to buy more drones from Iran.
  iran_to_russia drone completed | Iran has granted Russia the drones it asked for.
  iran_to_russia drone prospective | Iran is weighing a Russian request for drones.
  # affirmed or denied
  iran_to_russia missile completed | Iran admits that it sent missiles to Russia.
  iran_to_russia missile denied | Iran denies that it sent missiles to Russia.
  iran_to_russia missile completed | Iran does not deny that it sent missiles to Russia.
  iran_to_russia missile completed | There is proof that Iran sent missiles to Russia.
  iran_to_russia missile denied | There is no proof that Iran sent missiles to Russia.
  iran_to_russia drone completed | Iran did not only send drones to Russia.
  iran_to_russia drone denied | Iran did not send drones to Russia.
  iran_to_russia drone completed | Iran has failed to hide that it sent drones to Russia.
  iran_to_russia drone denied | Iran has failed to send drones to Russia.
  iran_to_russia drone completed | Despite Iran's denials, it sent drones to Russia.
  iran_to_russia drone completed | Contrary to Iran's denials, it sent drones to Russia.
  iran_to_russia missile denied | Iran has supplied no missiles to Russia.
  iran_to_russia missile completed | Iran has supplied no fewer than ninety missiles to Russia.
  iran_to_russia missile denied | There is nothing to indicate that Iran sent missiles to Russia.
  iran_to_russia missile denied | The missiles ordered from Iran have not yet been delivered to Russia.
  iran_to_russia missile prospective | Iran is likely to sell missiles to Russia.
  iran_to_russia missile prospective | Iran is expected to sell missiles to Russia.
  iran_to_russia drone denied | Repeating its denials, Iran said it sent no drones to Russia.
  iran_to_russia drone completed | Kyiv cut ties over drones that Iran sent to Russia.
  iran_to_russia drone denied | Iran cut off the flow of drones to Russia.
  russia_to_iran missile denied | Russia will not sell Iran the S-400.
  russia_to_iran missile prospective | Russia will sell Iran the S-400.
  russia_to_iran missile prospective | Russia has not yet decided whether to sell Iran the S-400.
  # sanctions
  iran_to_russia drone completed | Britain froze the assets of Iranians who had sold drones to Russia.
  iran_to_russia drone completed | Sanctions hit firms that ship drones from Iran to Russia.
  no | Sanctions hit firms that ship oil from Iran to Russia.
  iran_to_russia drone completed | Iran was sanctioned over drones for Russia.
  no | Iran was sanctioned over drones for the Houthis, and Russia protested.
  # joined or not
  iran_to_russia drone completed | Iran makes drones and sells them to Russia.
  no | Iran makes drones and sells oil to Russia.
  iran_to_russia drone completed | Russia buys Iranian drones and Chinese chips.
  no | Russia buys Chinese drones and Iranian oil.
  no | Iran is in talks to buy missiles from China, and Russia has sent an envoy to Tehran.
  russia_to_iran missile prospective | Iran is in talks to buy missiles from Russia, and China has sent an envoy to Tehran.
  no | Iran's missiles are feared in the Gulf. Russia has supplied grain to Tehran.
  russia_to_iran missile completed | Iran's missiles are feared in the Gulf. Russia has supplied missiles to Tehran.
  `,
);
