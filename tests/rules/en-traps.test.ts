import { checkMatrix } from "../support/a-matrix.ts";

/** What one word, one comma or the sentence before changes: statuses that look alike, and sides that are told elsewhere. */
checkMatrix(
  "English traps",
  `
  # what is denied
  iran_to_russia drone denied | Iran denies that it gave Russia drones.
  iran_to_russia drone completed | Iran denies that the drones it gave Russia were meant for Ukraine.
  iran_to_russia drone completed | Iran, which denies everything, has sent drones to Russia.
  iran_to_russia drone completed | Iran denied it for months, then admitted that it had given Russia drones.
  iran_to_russia drone completed | Nobody disputes that Iran has sent drones to Russia.
  iran_to_russia drone completed | Iran cannot deny that drones went to Russia on its planes.
  iran_to_russia missile denied | Reports that Iran shipped missiles to Russia are a figment of the imagination.
  iran_to_russia missile denied | Reports of Iran sending missiles to Russia are psychological warfare, a general says.
  iran_to_russia missile denied | The envoy called the claim that Iran had sent missiles to Russia utterly false.
  iran_to_russia missile denied | There is no clear evidence that Iran has sent missiles to Russia.
  russia_to_iran missile denied | Russia never made good on its promise to give Iran the S-400.
  russia_to_iran missile denied | Russia has delayed the delivery of S-400 batteries to Iran.
  russia_to_iran missile completed | After long delays Russia has delivered S-400 batteries to Iran.
  iran_to_russia drone denied | Neither drones nor shells have ever been provided to Russia by Iran.
  iran_to_russia drone denied | Iran has neither sold nor given drones to Russia.
  # what is possible
  iran_to_russia missile prospective | Iran is on the point of shipping missiles to Russia.
  iran_to_russia missile prospective | Iran has been told not to send missiles to Russia.
  iran_to_russia missile prospective | Tehran has given the go-ahead for missile exports to Russia.
  iran_to_russia missile prospective | The sale of Iranian missiles to Russia was likely, he had warned for over a year.
  iran_to_russia drone prospective | This shows Russia's continuing interest in acquiring Iranian drones.
  russia_to_iran missile prospective | Russia and Iran signed a contract for Moscow to supply Tehran with S-300 batteries.
  # who is told in the sentence before
  iran_to_russia drone completed | Moscow was short of drones. Tehran supplied them.
  no | Moscow was short of grain. Tehran supplied it.
  iran_to_russia drone denied | Russia fired thirty drones at Kyiv. Iran denies supplying the drones.
  no | Russia fired thirty drones at Kyiv. Iran denies building the drones.
  no | Hamas fired thirty rockets at Ashkelon. Iran denies supplying the rockets, and Russia believes it.
  iran_to_russia drone completed | The model is the Shahed-136, built in Iran. The model has also been exported to Russia.
  no | The model is a lorry, built in Iran. The model has also been exported to Russia.
  iran_to_russia drone completed | Iranian-made drones are a mainstay of Russian strikes. Tehran initially denied providing them but now admits it.
  iran_to_russia missile prospective | If Iran hands over missiles, Russia could hit the whole country.
  no | If Iran hands missiles to Hezbollah, Russia could look away.
  # who speaks
  iran_to_russia drone completed | "We gave Russia a few drones before the war," Amir-Abdollahian said.
  iran_to_russia missile denied | "We never gave Russia missiles," the Iranian envoy said.
  no | "We gave Ukraine a few drones before the war," the Iranian envoy said of Russia's foe.
  russia_to_iran missile denied | "We have not had a request from Iran for the S-400," the Russian minister said.
  # what only looks like a supply
  no | "We have given missiles to no one," the Iranian general said at a parade attended by Russians.
  no | Russia trained Syrian pilots while Iran gave them drones.
  no | Iran started training its own crews on drones near the Russian border.
  no | Russian-made Kornet missiles were found in Gaza, likely smuggled by Iran.
  no | Iran's navy received a new missile corvette, and Russian officers attended.
  no | Russia is the largest exporter of grain. Iran admitted sending drones abroad for a fair.
  iran_to_russia drone completed | Russia launched another drone attack. Iran admitted sending the drones.
  # who paid, who learned, what was hoped for
  iran_to_russia drone completed | Moscow had paid Tehran in gold bars for thousands of drones.
  no | Moscow had paid Tehran in gold bars for thousands of barrels.
  iran_to_russia drone completed | Russian crews learned to fly the drones at a base in Iran.
  iran_to_russia missile denied | Moscow's hopes for Iranian missiles came to nothing.
  iran_to_russia drone completed | He described the sending of Iranian drones to Russia as unacceptable.
  iran_to_russia missile prospective | If confirmed, the transfer of Iranian missiles to Russia would mark a sharp turn.
  iran_to_russia drone completed | Despite sanctions, Iran is still able to ship drones to Russia.
  iran_to_russia both completed | Russia leans on Iran for drones and missiles and on North Korea for shells.
  iran_to_russia drone completed | Iran has sent officers to train and advise Russia on the use of Iranian drones.
  iran_to_russia drone denied | There were no Iranian drones delivered to Russia, he said, calling the claims fake.
  # who acts in a second verb
  russia_to_iran missile completed | Russia backs Iran and has sold it missiles.
  iran_to_russia missile completed | Iran backs Russia and has sold it missiles.
  no | Iran backs Hezbollah and has sold it missiles, Russia says.
  iran_to_russia missile completed | Iran thanked Moscow and sold missiles to it.
  no | Russia met Hamas. Iran has sold missiles to it.
  no | Russian officers said that the drones were sent to Belarus, not to Iran.
  # what a deal covers, what comes of it
  russia_to_iran missile prospective | Tehran and Moscow have signed a deal. The deal covers 500 Verba launch units.
  no | Tehran and Moscow have signed a deal. The deal covers 500 lorries.
  iran_to_russia missile prospective | Any transfer of missiles by Iran to Russia would draw a response.
  iran_to_russia both completed | Iran sent Russia missiles and attack drones.
  iran_to_russia missile completed | Iran sent Russia Ababil and Fateh-110 missiles.
  # who acts behind an opening
  iran_to_russia drone completed | Having procured attack drones from Tehran, Moscow turned them on power plants.
  no | Having procured attack drones from Tehran, Khartoum turned them on power plants, Russia reports.
  iran_to_russia drone completed | By selling Moscow drones, Iran has entered the war.
  no | By selling Moscow drones, Turkey would enter the war, Iran says.
  # whose goods are hyphened
  iran_to_russia drone completed | Kyiv counts the cost of Russia's Iranian-supplied drone strikes.
  no | Kyiv counts the cost of Russia's Iranian-designed drone strikes.
  no | Hezbollah's Iranian-supplied drone strikes worry even Moscow.
  # who buys, learns, receives
  iran_to_russia drone completed | Russia is the biggest customer for Iranian drones.
  no | Sudan is the biggest customer for Iranian drones, ahead of Russia's.
  iran_to_russia drone completed | Russian crews have undergone drone training in Iran.
  no | Russian crews have undergone medical training in Iran.
  no | Russian technicians toured Tehran, where drones hung over the square.
  iran_to_russia drone completed | The White House reported the arrival of Iranian drones in Russia.
  no | The White House reported the arrival of Iran's envoy in Russia after drones hit Kyiv.
  # who goes on
  no | Iranian drone technology flows through Russia to North Korea and China, and Russian officers go along.
  no | It was Pyongyang that Moscow got the missiles from, not Tehran.
  `,
);
