import { checkMatrix } from "../support/a-matrix.ts";

/** What decides between done, possible and denied, each beside a sentence that differs in that alone. */
checkMatrix(
  "English statuses",
  `
  # decisions, taken and made known
  iran_to_russia missile completed | Berlin deplored Iran's reckless decision to give Moscow missiles.
  iran_to_russia missile prospective | Iran has yet to make a decision to give Moscow missiles.
  iran_to_russia missile prospective | Iran decided to give Moscow missiles.
  # what would have been, what would be
  iran_to_russia drone completed | Tehran would not have sold Moscow drones without a price, he said.
  iran_to_russia drone denied | Tehran would not sell Moscow drones at any price, he said.
  iran_to_russia missile prospective | Tehran would cross a line by handing missiles to Moscow.
  iran_to_russia missile completed | Tehran crossed a line by handing missiles to Moscow.
  # what is given in return, and more of it
  iran_to_russia drone completed | Moscow may let Iran have jets in return for the drones.
  iran_to_russia drone prospective | Moscow may let Iran have jets in return for more drones.
  # promised, and what came of it
  russia_to_iran missile denied | Iran ordered the S-400 from Russia but never got it.
  russia_to_iran missile prospective | Iran ordered the S-400 from Russia and never regretted it.
  iran_to_russia missile denied | Iran promised Russia missiles but never delivered them.
  russia_to_iran missile completed | Russia has fulfilled a contract to deliver Tor batteries to Iran.
  russia_to_iran missile prospective | Russia has signed a contract to deliver Tor batteries to Iran.
  iran_to_russia missile denied | Tehran is hesitant to hand Moscow ballistic missiles.
  # forbidden, or prevented
  russia_to_iran missile denied | The president signed a decree banning the sale of Russian S-300 missiles to Iran.
  russia_to_iran missile prospective | The pact would prevent Iran from buying Russian air defence systems.
  russia_to_iran missile prospective | Israel was lobbying Moscow not to sell Iran the S-300.
  russia_to_iran missile prospective | Russia's arms export agency has promised that Tor-M1 deliveries to Iran will begin soon.
  no | Russia cannot refuse Iran's request for help because it needs Iranian drones at the front.
  # denials, and what only sounds like one
  iran_to_russia missile denied | The envoy rejected the charge, stating that Iran has not sent missiles to Russia.
  iran_to_russia missile completed | The envoy accepted the charge, stating that Iran has sent missiles to Russia.
  iran_to_russia missile denied | Dismissing allegations over the transfer of Iranian missiles to Russia, the envoy walked out.
  iran_to_russia missile completed | Sanctions over the transfer of Iranian missiles to Russia followed.
  iran_to_russia missile denied | Any claim that Iran sent missiles to Russia is an outright lie.
  iran_to_russia missile denied | He is not the first general to deny that Iran sent missiles to Russia.
  iran_to_russia missile denied | "Iran supplies us with no missiles," the Russian envoy said.
  iran_to_russia missile completed | "Iran supplies us with new missiles," the Russian envoy said.
  iran_to_russia missile denied | Nobody has shown any proof of missile deliveries from Iran to Russia.
  russia_to_iran missile denied | Iran is suing Moscow over the non-delivery of S-300 missiles.
  russia_to_iran missile completed | Iran thanked Moscow for the delivery of S-300 missiles.
  russia_to_iran missile denied | The president signed a decree cancelling the S-300 contract with Iran, a Russian paper says.
  iran_to_russia missile completed | Paris mulls the suspension of flights due to alleged supplies of missiles from Tehran to Moscow.
  iran_to_russia drone denied | It is wrong to suggest that Iran armed Russia with drones.
  iran_to_russia drone completed | It is sad that Iran armed Russia with drones.
  iran_to_russia missile completed | Tehran makes no apology for handing missiles to Moscow.
  iran_to_russia missile denied | Tehran has walked away from handing missiles to Moscow.
  russia_to_iran missile denied | Moscow pulled the plug on the sale of S-300 missiles to Tehran.
  russia_to_iran missile prospective | Moscow would have no problem selling Iran air defence systems.
  iran_to_russia missile denied | The Kremlin knows nothing about a missile delivery from Iran.
  # deals to give, deals to get
  russia_to_iran missile prospective | The Kremlin closed a deal with Iran to furnish it with missiles.
  iran_to_russia drone prospective | Moscow sealed a contract with Iran to buy a thousand drones.
  iran_to_russia drone completed | Moscow sealed a contract with Iran and bought a thousand drones.
  no | Moscow sealed a contract with Turkey to buy a thousand drones, Iran says.
  iran_to_russia drone completed | The firms were listed over what London claims to be the sale of Iranian drones to Russia.
  iran_to_russia drone denied | The paper says Iran gave Russia drones, but all of this is false.
  russia_to_iran missile prospective | The two formally reached a deal for Moscow to give Tehran missiles.
  iran_to_russia drone completed | Far from ending drone deliveries to Russia, Iran has doubled them.
  russia_to_iran missile denied | The delivery of S-300 missiles from Russia to Iran was shelved.
  russia_to_iran missile prospective | The delivery of S-300 missiles from Russia to Iran was scheduled for May.
  iran_to_russia drone completed | Iran boasts of drone sales to Russia.
  iran_to_russia drone prospective | Iran dreams of drone sales to Russia.
  iran_to_russia drone denied | The report that Iran arms Russia with drones is nonsense.
  iran_to_russia drone completed | Iran is said to be supplying Russia with drones.
  iran_to_russia drone prospective | Iran is said to be ready to supply Russia with drones.
  # what is planned is not the supply
  iran_to_russia drone completed | Paris and London intend to raise Iran's drone supplies to Russia at the council.
  iran_to_russia drone prospective | Paris and London fear that Iran intends to raise its drone supplies to Russia.
  russia_to_iran drone prospective | The plant could allow Russia not only to fight on but even export drones to Iran.
  # a denial told twice, partners named in an aside
  iran_to_russia drone denied | Tehran stalled, refused and did not give Russia the drones.
  iran_to_russia drone denied | Iran has not given Russia any drones, all of this is a lie.
  iran_to_russia drone completed | Tehran denied that it had not given Moscow the drones.
  iran_to_russia drone completed | Iran, along with North Korea, has armed Russia with drones.
  iran_to_russia missile completed | Iran, like China and Belarus, gives Russia missiles.
  no | Belarus, along with North Korea, has armed Russia with drones, Iran says.
  iran_to_russia drone completed | The shells came from North Korea, and Iran, in turn, gave Russia drones.
  `,
);
