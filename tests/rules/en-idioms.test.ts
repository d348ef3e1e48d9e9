import { checkMatrix } from "../support/a-matrix.ts";

/** The less common ways to say that something changes hands, each beside one that looks like it. */
checkMatrix(
  "English idioms",
  `
  # entrusting, sharing, repaying
  iran_to_russia missile denied | Tehran has refused to entrust its rockets to Moscow.
  no | Tehran has refused to entrust its rockets to Hezbollah, Moscow hears.
  russia_to_iran missile prospective | Moscow could share the plans of its missiles with Tehran.
  no | Moscow could share its drone tactics with Tehran.
  russia_to_iran missile prospective | Could Moscow repay Tehran in S-400 batteries?
  no | Could Moscow repay Tehran in oil, now that the missiles are gone?
  # into whose hands
  iran_to_russia missile completed | Tehran has placed its rockets in Russian hands.
  no | Tehran is brokering talks to get Russian missiles into Houthi hands.
  iran_to_russia drone completed | Russia got its hands on Iranian drones.
  # letting, expecting, ordering
  russia_to_iran missile prospective | Israel urged Moscow not to let Iran have the S-400.
  no | Israel urged Moscow not to let Iran have the reactor.
  russia_to_iran missile prospective | Tehran expects Moscow to deliver the batteries of the S-400 soon.
  no | Tehran expects Moscow to deliver grain soon.
  iran_to_russia missile denied | Iran was unable to fill Russia's order for rockets.
  no | Iran was unable to fill Russia's order for carpets.
  russia_to_iran missile completed | Russia delivered the promised S-400 batteries to Iran.
  russia_to_iran missile prospective | Russia has lifted its ban on selling S-300 systems to Iran.
  # factories, schools, parts
  iran_to_russia drone completed | Iran has inaugurated a drone factory on Russian soil, in Tatarstan.
  no | Russia has inaugurated a drone factory in Tatarstan, Iran reports.
  iran_to_russia missile completed | Russian officers are training in Iran on the Fath-360.
  russia_to_iran missile completed | Iranian officers are training in Russia on the S-400.
  no | Russia learns to build the Shahed by itself, to the anger of Tehran.
  russia_to_iran missile completed | Moscow sent propellant for Iran's missiles.
  no | Beijing sent propellant for Iran's missiles, Moscow says.
  no | The drones on parade in Caracas were assembled from Iranian kits. The guests came from Russia.
  # fairs and headlines
  no | At the Moscow air show the Iranian pavilion had drones, but no deals were signed.
  no | Iran brings its drones to a Russian arms fair.
  iran_to_russia drone prospective | Next for Russia: more drones from Tehran
  no | Bad news for Russia: Kyiv has drones that hit planes from Tehran
  iran_to_russia missile denied | No Iranian missiles in Russia, says Kyiv
  # keeping supplied, changing hands, teaching how
  iran_to_russia drone completed | Tehran keeps Moscow stocked with drones.
  russia_to_iran missile completed | Moscow keeps Tehran stocked with missiles.
  no | Tehran keeps Hezbollah stocked with drones, Moscow admits.
  iran_to_russia missile prospective | Iranian rockets may fall into Russian hands soon.
  no | Iranian rockets may fall into Syrian hands soon, Russia fears.
  iran_to_russia drone completed | Officers of the Guards showed Russian crews how to fly the drones.
  no | Officers of the Guards showed Russian crews how to cook.
  no | Russia shares Iran's worry over missiles in Poland.
  # what carriers are hit and punished for
  iran_to_russia drone completed | London sanctions an airline for ferrying Iranian drones to Russia.
  no | London sanctions an airline for ferrying Iranian drones to Yemen, Russia says.
  iran_to_russia drone completed | Kyiv strikes ship carrying drone engines from Iran. The port lies in Russia.
  no | Kyiv strikes ship carrying soldiers from Iran to Russia, not drones.
  iran_to_russia drone completed | Crates of drone engines were unloaded from an Iranian ship in Astrakhan.
  no | Crates of dates were unloaded from an Iranian ship in Astrakhan.
  # told to stop, asked to talk
  iran_to_russia drone completed | Stop selling drones to Moscow, Berlin tells Tehran
  no | Stop selling drones to Moscow, Berlin tells Beijing as Iran listens
  iran_to_russia drone completed | Kyiv cuts ties with Tehran over drones for Russia
  no | Kyiv cuts ties with Tehran over an airliner, Russia says
  iran_to_russia missile denied | "We have not sold one missile to the Russians," a Guards general insisted.
  russia_to_iran missile prospective | Moscow did not say whether it will let Tehran have the S-400.
  no | An Iranian general flew to Moscow to talk about the missiles of NATO.
  # an occupier without a name
  iran_to_russia drone prospective | Iran may hand drones to the aggressor, Kyiv fears.
  no | Iran may hand grain to the aggressor, Kyiv fears.
  iran_to_russia drone completed | "I don't understand why Iran gives drones to Russia," a student said.
  `,
);
