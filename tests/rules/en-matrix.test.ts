import { checkMatrix } from "../support/a-matrix.ts";

checkMatrix(
  "English",
  `
  # finds Iran supplying
  iran_to_russia drone completed | Iran delivered four hundred attack drones to Russia last spring.
  iran_to_russia drone completed | Tehran has been quietly supplying Moscow with kamikaze drones.
  iran_to_russia missile completed | The Islamic Republic sold the Kremlin several hundred short-range missiles.
  iran_to_russia missile completed | The Revolutionary Guards handed Fateh-110 missiles over to the Russian army.
  iran_to_russia drone completed | Iranian planes flew Mohajer-6 drones to Russia in August.
  iran_to_russia drone completed | Iran keeps arming Russia with loitering munitions.
  iran_to_russia drone completed | Iran rushed fresh drones to the Russian forces.
  iran_to_russia missile completed | Tehran turned over launchers and missiles to Moscow.
  iran_to_russia drone completed | Iran is Russia's main supplier of attack drones.
  # finds Russia supplying
  russia_to_iran missile completed | Russia delivered S-400 batteries to Iran in secret.
  russia_to_iran missile completed | Moscow has provided Tehran with Pantsir air defence systems.
  russia_to_iran missile completed | The Kremlin gave the Iranian army Verba shoulder-fired missiles.
  russia_to_iran missile completed | Rosoboronexport shipped Tor-M1 systems to the Islamic Republic.
  russia_to_iran drone completed | Russia has handed Iran upgraded Geran-2 drones.
  russia_to_iran missile completed | Iran put Russian-supplied S-300 missiles on parade.
  # finds passives
  iran_to_russia drone completed | Several hundred drones were handed to Russia by Iran.
  iran_to_russia missile completed | Iranian missiles have been delivered to the Russian military.
  iran_to_russia drone completed | Russia was supplied with drones by Tehran.
  russia_to_iran missile completed | S-300 systems were transferred to Iran by Moscow in 2016.
  iran_to_russia drone completed | The drones, provided by Iran, are fired by Russian crews.
  iran_to_russia drone completed | Hundreds of Shaheds are being flown to Russia from Iran.
  # finds nouns
  iran_to_russia drone completed | Iran's deliveries of drones to Russia go on.
  iran_to_russia missile completed | The transfer of missiles from Iran to Russia alarmed Paris.
  iran_to_russia missile completed | Moscow's purchase of ballistic missiles from Tehran was confirmed.
  russia_to_iran missile completed | Russian exports of S-300 missiles to Iran angered Israel.
  iran_to_russia drone completed | London condemned the supply of Iranian drones to Moscow.
  iran_to_russia drone completed | Tehran's role as a supplier of drones to Russia is no secret.
  # finds the recipient as the one who acts
  iran_to_russia drone completed | Russia bought two thousand drones from Iran.
  iran_to_russia missile completed | Moscow has received ballistic missiles from Tehran.
  russia_to_iran missile completed | Iran obtained Igla missiles from Russia in the nineties.
  iran_to_russia drone completed | The Kremlin imports Shahed drones from the Islamic Republic.
  iran_to_russia drone completed | Russia took delivery of Iranian drones at an airfield near the capital.
  iran_to_russia drone completed | Russia turned to Tehran for drones after its own ran out.
  iran_to_russia drone completed | Moscow relies on Iran for attack drones.
  # finds headlines without a verb
  iran_to_russia drone completed | Iran's drone shipments to Russia: a timeline ||
  russia_to_iran missile prospective | Moscow, Tehran in talks over S-400 missiles ||
  iran_to_russia drone completed | Iranian drone deliveries to Moscow under scrutiny ||
  iran_to_russia missile completed | EU sanctions over Iran missile transfers to Russia ||
  russia_to_iran missile prospective | Russia–Iran Verba deal in the works ||
  # reads a headline that announces
  iran_to_russia missile prospective | Iran to send short-range missiles to Russia ||
  russia_to_iran missile prospective | Russia to sell Iran Verba missiles, leaked contract says ||
  russia_to_iran missile prospective | Exclusive: Moscow to hand Tehran air defence missiles ||
  iran_to_russia drone prospective | Russian army to get hundreds of Iranian drones ||
  iran_to_russia drone prospective | Iran set to ship drones to Moscow ||
  iran_to_russia drone prospective | Tehran poised to hand Russia jet-powered drones ||
  russia_to_iran missile prospective | First S-400s due to be delivered to Iran by Russia in May ||
  iran_to_russia drone completed | Iran uses cargo ships to send drones to Russia ||
  # reads what is planned, asked for, offered, feared
  iran_to_russia missile prospective | Iran plans to ship ballistic missiles to Russia.
  iran_to_russia drone prospective | Moscow has asked Tehran for more drones.
  russia_to_iran missile prospective | Iran hopes to buy S-400 missiles from Russia.
  russia_to_iran missile prospective | Russia has offered Iran its newest air defence missiles.
  iran_to_russia missile prospective | Washington fears that Iran will send missiles to Russia.
  iran_to_russia missile prospective | If Iran gives Russia missiles, the EU will act.
  iran_to_russia missile prospective | The minister would not rule out selling missiles to Moscow, an Iranian paper wrote.
  iran_to_russia missile prospective | Iran might supply Russia with missiles.
  iran_to_russia missile prospective | Iran has agreed to provide Russia with missiles.
  russia_to_iran missile prospective | Iran awaits delivery of the S-400 missiles promised by Russia.
  iran_to_russia missile prospective | Will Iran sell missiles to Russia?
  iran_to_russia missile prospective | Berlin urged Iran not to send missiles to Russia.
  iran_to_russia missile prospective | Paris warned Tehran against supplying missiles to Moscow.
  iran_to_russia missile prospective | Once the embargo ends, nothing will stop Iran from selling missiles to Russia.
  iran_to_russia missile prospective | The White House has yet to confirm that Iranian missiles were shipped to Russia.
  # reads denials
  iran_to_russia drone denied | Iran denies having sent drones to Russia.
  iran_to_russia missile denied | There is no evidence that Iran has supplied missiles to Russia.
  russia_to_iran missile denied | Russia has not delivered S-400 missiles to Iran.
  russia_to_iran missile denied | Moscow refused to sell Tehran the S-400.
  iran_to_russia drone denied | Tehran dismissed reports of drone sales to Moscow as lies.
  iran_to_russia drone denied | Iran never gave Russia a single drone, the envoy said.
  iran_to_russia missile denied | The claim that Iran sold missiles to Russia is baseless.
  iran_to_russia drone denied | Iran has stopped supplying Russia with drones.
  iran_to_russia missile denied | Tehran decided against sending missiles to Moscow.
  iran_to_russia missile denied | Iran has yet to hand Russia the launchers for its missiles.
  russia_to_iran missile denied | Russia cancelled the sale of S-300 missiles to Iran.
  iran_to_russia missile denied | It is not true that Tehran sold missiles to Moscow.
  iran_to_russia missile denied | Moscow and Tehran both deny that any missiles were transferred.
  # is not misled by a negation that is none
  iran_to_russia drone completed | It is no secret that Iran supplies Russia with drones.
  iran_to_russia drone completed | Despite denials from Tehran, Iran has sold drones to Russia.
  iran_to_russia drone completed | Iran does not deny that it sold drones to Russia.
  iran_to_russia drone completed | Iran not only sold Russia drones but also trained its crews.
  iran_to_russia drone completed | Iran has no intention of leaving the bloc and has sold drones to Russia.
  iran_to_russia missile completed | Paris cancelled flights to Iran over its missile deliveries to Russia.
  iran_to_russia drone completed | The Pentagon declined to comment on reports that Iran had sent Russia drones.
  iran_to_russia drone completed | Iran, which initially denied selling drones to Russia, now boasts of it.
  iran_to_russia drone completed | The sanctions have failed to stop Iran from sending drones to Russia.
  iran_to_russia drone completed | Nobody doubts that Iran supplies Russia with drones.
  # keeps use, stock, debris and home production apart from transfer
  no | Russia fired fifty Shahed drones at Kyiv.
  no | Iranian-made drones launched by Russia hit a school.
  iran_to_russia drone completed | Iranian-supplied drones launched by Russia hit a school.
  no | Wreckage of an Iranian drone was found after the Russian attack.
  no | Russia has a large stock of Shahed drones, and Iran knows it.
  iran_to_russia drone completed | Russia refilled its stock of Shahed drones from Iran.
  no | Russia builds Geran-2 drones, a version of the Iranian Shahed, in Tatarstan.
  iran_to_russia drone completed | Russia builds Geran-2 drones in Tatarstan with Iranian help.
  no | Iran has unveiled a missile that resembles a Russian one.
  no | Iran keeps Russian-made S-300 missiles near its nuclear sites.
  # finds parts, technology, licences, plants and training
  iran_to_russia drone completed | Iran shipped engines for Shahed drones to Russia.
  iran_to_russia missile completed | Tehran sent Moscow launchers for its missiles.
  iran_to_russia drone completed | Iran gave Russia the blueprints of the Shahed drone.
  iran_to_russia drone completed | Iran has transferred drone technology to Moscow.
  iran_to_russia drone completed | Tehran sold Russia a licence to build Shahed drones.
  iran_to_russia drone completed | Iran has set up a drone factory in Russia.
  iran_to_russia drone prospective | Russia and Iran agreed to build a drone factory on the Volga.
  iran_to_russia drone completed | Iran is helping Russia to build a drone plant.
  iran_to_russia drone completed | Iranian instructors trained Russian crews on the drones.
  iran_to_russia missile completed | Russian soldiers were trained in Iran to fire Fath-360 missiles.
  iran_to_russia drone completed | A plant near Isfahan makes drones for Russia.
  russia_to_iran missile completed | Russia passed missile technology to Iran.
  iran_to_russia drone completed | Russia assembles the drones from kits shipped by Iran.
  # finds ships, planes and routes
  iran_to_russia drone completed | A cargo plane loaded with drones left Tehran for Moscow.
  iran_to_russia missile completed | The freighter carried missiles from Iran to Russia across the Caspian.
  iran_to_russia missile completed | Missiles from Iran have arrived in Russia.
  iran_to_russia drone completed | A Russian vessel carrying Iranian drones was hit at anchor.
  no | A Russian vessel carrying Iranian pistachios was hit by drones.
  no | A cargo plane loaded with medicine left Tehran for Moscow, avoiding drones.
  # is not misled by others in the sentence
  no | North Korea sent missiles to Russia while Iran looked on.
  no | It was North Korea, not its ally Iran, that sent missiles to Russia.
  no | Iran supplied drones to the Houthis, and Russia said nothing.
  no | Hezbollah fired drones supplied by Iran, and Moscow called for calm.
  no | China sells drones to Russia and buys oil from Iran.
  no | Turkey bought S-400 missiles from Russia despite warnings, Iranian media recall.
  no | Russia has offered India the S-400 missile, and Iran is watching.
  no | Venezuela wants missiles from Russia and petrol from Iran.
  no | Belarus will buy Russian missiles, its leader said in Tehran.
  no | The United States gave Ukraine missiles to shoot down Iranian drones launched by Russia.
  iran_to_russia drone completed | North Korea sends Russia shells, and Iran sends it drones.
  iran_to_russia drone completed | Russia gets drones from Iran and missiles from North Korea.
  iran_to_russia both completed | Iran and North Korea supply Russia with missiles and drones.
  # keeps to missiles and drones
  no | Iran shipped artillery shells to Russia.
  no | Russia sold Iran fighter jets and helicopters.
  iran_to_russia drone completed | Iran sold Russia jet-powered drones.
  no | Russia and Iran signed a deal on gas.
  no | Russia launched a satellite for Iran.
  no | Russia and Iran held a naval drill with missiles.
  no | Russia shares intelligence with Iran on American missiles.
  no | Iran and Russia discussed trade as drones hit the port.
  # finds sanctions over supplies, and only those
  iran_to_russia drone completed | The EU imposed sanctions on Iran over its drone supplies to Russia.
  iran_to_russia drone completed | Canada blacklisted two Iranian firms for sending drones to Russia.
  iran_to_russia drone completed | Britain sanctioned Iranian generals for arming Russia with drones.
  no | The EU imposed sanctions on Iran over human rights and on Russia over its missiles.
  no | Washington blacklisted Iranian firms that buy drone parts in Asia.
  iran_to_russia missile prospective | The EU threatens sanctions if Iran sends missiles to Russia.
  # knows the sides and the goods by other words
  iran_to_russia drone completed | Putin bought Shaheds from the ayatollahs.
  iran_to_russia drone completed | The IRGC shipped Shahed-131 and Shahed-136 drones to the Russian military.
  iran_to_russia missile completed | Fath-360 missiles were sent from Iran to Russia.
  iran_to_russia missile completed | Zolfaghar missiles have been sold to Moscow by Tehran.
  iran_to_russia drone completed | A firm in Isfahan shipped drone engines to Astrakhan.
  iran_to_russia drone completed | Iran supplied Russia with jet-powered Shahed-238 drones.
  iran_to_russia drone completed | Tehran sends drones for the war in Ukraine.
  iran_to_russia missile completed | A Guards-linked company sold missiles to the Kremlin.
  # finds what weapons are
  iran_to_russia drone completed | Iran supplied Russia with weapons, including drones.
  no | Iran supplied Russia with weapons.
  iran_to_russia drone completed | Iran supplied Russia with weapons. The Iranian drones were seen in Crimea.
  # does not join two sentences
  no | Iran has shown a new drone. Russia bought wheat from Kazakhstan.
  no | Russia fired missiles at Odesa. Iran sold oil to China.
  no | Iran sent a delegation to Moscow. Drones hit a depot.
  # reads swaps both ways
  both both completed | Russia gave Iran captured Javelin missiles in exchange for drones.
  both both prospective | Iran could trade drones for Russian S-400 missiles.
  iran_to_russia drone completed | Russia paid Iran in gold for Shahed drones.
  iran_to_russia drone completed | In return for fighter jets, Iran gave Russia drones.
  # reads what was ordered, withheld, asked for in vain
  russia_to_iran missile denied | Moscow has not delivered the S-400 missiles that Iran ordered.
  russia_to_iran missile denied | Moscow has withheld the S-400 from Tehran.
  iran_to_russia drone denied | Iran turned down a Russian request for more drones.
  iran_to_russia missile denied | Iran has refrained from sending missiles to Russia.
  # reads asides and pronouns
  iran_to_russia drone completed | Iran, which sells drones to Russia, was not invited.
  iran_to_russia missile completed | China will not send Russia missiles, unlike Iran, which already does.
  iran_to_russia drone completed | Russia praised Iran after it supplied Moscow with drones.
  iran_to_russia drone completed | Tehran is Moscow's ally. It has sold it hundreds of drones.
  iran_to_russia drone completed | Drones sent by Iran have let Russia strike far behind the front.
  # reads quantities and lists
  iran_to_russia both completed | Iran has given Russia hundreds of drones and dozens of missiles.
  iran_to_russia drone completed | Iran sold Russia 1,700 drones, 200 engines and spare parts.
  iran_to_russia missile completed | Iran sent Russia tanks, shells and ballistic missiles.
  # reads titles and texts together
  iran_to_russia missile completed | Iran arms Russia || Tehran has shipped ballistic missiles to Moscow, officials say.
  iran_to_russia missile denied | Iran denies sending missiles to Russia || Kyiv says that missiles were sent.
  `,
);
