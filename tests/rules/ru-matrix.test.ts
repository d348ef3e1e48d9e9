import { checkMatrix } from "../support/a-matrix.ts";

checkMatrix(
  "Russian",
  `
  # finds Iran supplying, active, in any order of words
  iran_to_russia drone completed | Иран поставил России триста ударных беспилотников.
  iran_to_russia drone completed | Тегеран передаёт Москве дроны-камикадзе уже второй год.
  iran_to_russia missile completed | России Иран отправил ракеты малой дальности.
  iran_to_russia missile completed | Баллистические ракеты Москве продал Тегеран.
  iran_to_russia drone completed | В Россию Иран завёз самолётами сотни «Шахедов».
  iran_to_russia drone completed | Дроны «Мохаджер-6» Иран отгрузил российской армии ещё летом.
  iran_to_russia drone completed | Иранские военные перебросили россиянам новую партию БПЛА.
  iran_to_russia drone completed | Корпус стражей исламской революции доставил дроны российским военным.
  iran_to_russia missile completed | Исламская республика экспортирует в РФ ракеты «Фатех-110».
  iran_to_russia drone completed | Иран снабдил российские войска барражирующими боеприпасами.
  iran_to_russia drone completed | Тегеран обеспечивает Кремль беспилотниками.
  iran_to_russia missile completed | Иран вооружает Россию баллистическими ракетами.
  iran_to_russia drone completed | Иран тайно переправил через Каспий в Россию сотни беспилотных летательных аппаратов.
  iran_to_russia drone completed | Иранцы подарили Путину несколько новых дронов.
  # finds Russia supplying
  russia_to_iran missile completed | Россия передала Ирану зенитные ракетные комплексы С-400.
  russia_to_iran missile completed | Ирану Москва поставила ПЗРК «Верба».
  russia_to_iran missile completed | Рособоронэкспорт отгрузил Тегерану комплексы С-300.
  russia_to_iran missile completed | РФ доставила в Иран дивизион «Искандеров».
  russia_to_iran missile completed | Комплексы «Тор-М1» Тегерану продала Россия.
  russia_to_iran drone completed | Россия передала Ирану разведывательные беспилотники «Орлан-10».
  # finds passives
  iran_to_russia drone completed | Сотни дронов были переданы России Ираном.
  iran_to_russia missile completed | Ракеты поставляются Ираном в Россию с лета.
  iran_to_russia drone completed | По Харькову били беспилотниками, поставленными Ираном России.
  iran_to_russia drone completed | Россия применила дроны, полученные от Ирана.
  iran_to_russia drone completed | Закупленные в Иране дроны Россия применяет ежедневно.
  iran_to_russia drone completed | Отправленные Тегераном дроны уже прибыли в Россию.
  russia_to_iran missile completed | Комплексы С-400, переданные Россией, развёрнуты под Тегераном.
  russia_to_iran missile completed | Системы ПВО С-300 поставлены Ирану Россией десять лет назад.
  iran_to_russia drone completed | В Россию из Ирана перевезено более тысячи дронов.
  iran_to_russia drone completed | Иранские беспилотники поставляются российской армии через Каспий.
  # finds nouns
  iran_to_russia drone completed | Поставки Ираном дронов России вызвали протест Киева.
  iran_to_russia drone completed | Передача Тегераном беспилотников Москве началась летом.
  iran_to_russia missile completed | Экспорт иранских ракет в Россию растёт.
  iran_to_russia missile completed | Из Ирана в Россию ушла партия баллистических ракет.
  russia_to_iran missile completed | Продажа Россией комплексов С-400 Ирану состоялась.
  russia_to_iran missile completed | Поставки российских зенитных ракет Ирану идут через Каспий.
  iran_to_russia drone completed | Закупка дронов у Ирана обошлась России в миллиард.
  iran_to_russia drone completed | Новая партия иранских «Шахедов» прибыла в Россию.
  iran_to_russia drone completed | Иранские поставки дронов России продолжаются.
  iran_to_russia drone completed | Запад осудил поставки дронов из Ирана российской армии.
  # finds the recipient as the one who acts
  iran_to_russia drone completed | Россия получила от Ирана первую партию дронов.
  iran_to_russia drone completed | Москва купила у Тегерана две тысячи беспилотников.
  iran_to_russia missile completed | Россия приобрела у Ирана ракеты «Фатх-360».
  iran_to_russia drone completed | Россия закупает иранские дроны сотнями.
  russia_to_iran missile completed | Иран получил от России комплексы С-400.
  russia_to_iran missile completed | Тегеран приобрёл у Москвы зенитные комплексы «Панцирь-С1».
  iran_to_russia drone completed | Россия импортирует беспилотники из Ирана.
  iran_to_russia drone completed | За дронами Россия обратилась к Ирану.
  iran_to_russia drone completed | От Ирана Россия уже получила тысячу беспилотников.
  # finds headlines
  iran_to_russia drone completed | Иран признал поставки дронов России
  iran_to_russia missile completed | Санкции против Ирана за передачу ракет России
  iran_to_russia drone completed | ЕС наказал Иран за дроны для России
  russia_to_iran missile completed | Российские С-400 доставлены в Иран
  # finds what is planned, asked for, feared
  iran_to_russia missile prospective | Иран планирует поставить России баллистические ракеты.
  iran_to_russia drone prospective | Тегеран собирается передать Москве новые дроны.
  iran_to_russia missile prospective | Иран готов продать России ракеты малой дальности.
  iran_to_russia missile prospective | Иран намерен отправить в Россию ракеты.
  iran_to_russia missile prospective | Тегеран может передать Кремлю ракеты, опасаются в США.
  iran_to_russia missile prospective | Если Иран передаст ракеты России, Запад ответит.
  iran_to_russia missile prospective | США предупредили Иран о последствиях поставок ракет России.
  russia_to_iran missile prospective | Россия поставит Ирану комплексы С-400 в следующем году.
  russia_to_iran missile prospective | Россия договорилась с Ираном о поставках С-400.
  russia_to_iran missile prospective | Москва пообещала Тегерану комплексы С-400.
  russia_to_iran missile prospective | Иран запросил у России переносные комплексы «Верба».
  russia_to_iran missile prospective | Иран хочет купить у России зенитные ракеты.
  russia_to_iran missile prospective | Москва и Тегеран обсуждают поставки С-400.
  russia_to_iran missile prospective | Россия рассматривает возможность поставки Ирану комплексов С-400.
  iran_to_russia missile prospective | Переговоры о поставке иранских ракет России продолжаются.
  iran_to_russia drone prospective | Иран будет поставлять России дроны нового поколения.
  iran_to_russia missile prospective | Передаст ли Иран России баллистические ракеты?
  russia_to_iran missile prospective | Иран ожидает поставки российских С-400.
  iran_to_russia missile prospective | Байден призвал Иран не передавать ракеты России.
  iran_to_russia drone prospective | Москва просит Тегеран продать ещё тысячу беспилотников.
  russia_to_iran missile prospective | Иран получит от России комплексы С-400 осенью.
  russia_to_iran missile prospective | Россия предложила Ирану зенитные комплексы С-400.
  iran_to_russia missile prospective | Израиль опасается, что Иран передаст России ракеты.
  # finds denials
  iran_to_russia drone denied | Иран не поставлял дроны России.
  iran_to_russia drone denied | Тегеран опроверг поставки беспилотников Москве.
  iran_to_russia drone denied | Иран отрицает, что передавал дроны России.
  iran_to_russia missile denied | Иран отказался передать России баллистические ракеты.
  iran_to_russia missile denied | Нет доказательств, что Иран передал России ракеты.
  iran_to_russia missile denied | В Пентагоне не подтвердили передачу иранских ракет России.
  iran_to_russia drone denied | Иран прекратил поставлять дроны России.
  iran_to_russia drone denied | Иран больше не поставляет России беспилотники.
  iran_to_russia drone denied | Поставки иранских дронов в Россию прекращены.
  russia_to_iran missile denied | Россия не передавала Ирану комплексы С-400, заявил Песков.
  russia_to_iran missile denied | Россия так и не поставила Ирану С-400.
  iran_to_russia missile denied | Иран не будет поставлять России ракеты.
  iran_to_russia missile denied | Тегеран не намерен передавать Москве ракеты.
  iran_to_russia drone denied | Кремль назвал ложью сообщения о поставках иранских дронов в Россию.
  iran_to_russia drone denied | Сообщения о поставках иранских дронов России безосновательны.
  russia_to_iran missile denied | Москва приостановила поставку С-300 Ирану.
  # is not misled by a negation that is none
  iran_to_russia drone completed | Иран не отрицает, что поставляет дроны России.
  iran_to_russia both completed | Иран поставил России не только дроны, но и ракеты.
  iran_to_russia drone completed | Иран не прекращает поставлять дроны России.
  iran_to_russia drone completed | Иран продолжает передавать России беспилотники.
  iran_to_russia drone completed | США требуют от Ирана прекратить поставки дронов России.
  iran_to_russia drone completed | Иран поставил России дроны, хотя раньше отрицал это.
  iran_to_russia drone completed | Иран признал, что передал России дроны до войны.
  iran_to_russia drone completed | Не раскрывая деталей, Иран подтвердил передачу дронов России.
  # keeps use, stock, debris and home production apart
  no | Россия атаковала Одессу иранскими дронами.
  no | Россия выпустила по Украине сто «Шахедов».
  no | Силы ПВО сбили 40 иранских беспилотников, запущенных Россией.
  no | Обломки иранского дрона упали на крышу, российская атака продолжалась час.
  no | Россия производит «Герани» в Татарстане.
  no | Завод в Алабуге собирает версию иранского «Шахеда» для российской армии.
  no | У России заканчиваются запасы иранских дронов.
  no | Иран показал новые ракеты на учениях с Россией.
  no | Россия использует дроны иранского производства.
  # finds help to make them
  iran_to_russia drone completed | Иран помог России построить завод по производству дронов.
  iran_to_russia drone completed | Иран передал России технологию производства «Шахедов».
  iran_to_russia drone completed | Россия выпускает «Шахеды» по иранской лицензии.
  iran_to_russia drone completed | Иран поставил России двигатели для беспилотников.
  iran_to_russia missile completed | Тегеран передал Москве чертежи баллистических ракет.
  iran_to_russia drone completed | Иранские инструкторы обучали российских военных управлению дронами.
  iran_to_russia drone completed | Завод дронов в Алабуге построен с помощью Ирана.
  iran_to_russia missile completed | Иран отправил России пусковые установки для ракет «Фатх-360».
  iran_to_russia drone prospective | Россия и Иран обсуждают совместное производство беспилотников.
  russia_to_iran drone completed | Россия передала Ирану комплектующие для дронов.
  # is not misled by others in the sentence
  no | КНДР поставила России баллистические ракеты, заявили в Иране.
  no | Иран передал хуситам ракеты, а Россия осталась в стороне.
  no | Китай продаёт России компоненты дронов, Иран тоже покупает китайское.
  no | Россия поставила Индии комплексы С-400, Иран следит за сделкой.
  no | Иран поставляет дроны Венесуэле, сообщает российская пресса.
  no | Иран передал «Хезболле» ракеты, Россия это осудила.
  no | Иран продал Судану беспилотники; Россия строит там базу.
  no | Россия передаст Белоруссии ракеты «Искандер», Иран промолчал.
  iran_to_russia drone completed | Иран поставил России дроны, а Китай ограничился заявлениями.
  iran_to_russia drone completed | Россия получила дроны от Ирана и снаряды от КНДР.
  # keeps to missiles and drones
  no | Россия передала Ирану истребители Су-35.
  no | Иран поставил России артиллерийские снаряды и патроны.
  no | Россия и Иран подписали договор о поставках газа.
  no | Россия продала Ирану учебные самолёты Як-130.
  no | Россия и Иран провели совместные учения с ракетами.
  no | Россия и Иран обсудили ядерную сделку и дроны США.
  iran_to_russia drone completed | Россия передала Ирану истребители в обмен на дроны.
  # finds sanctions over supplies, and only those
  iran_to_russia drone completed | США ввели санкции против иранских компаний за поставки дронов России.
  iran_to_russia missile completed | Британия внесла в чёрный список Иран Эйр за перевозку ракет в Россию.
  no | США ввели санкции против иранских производителей дронов.
  no | ЕС ввёл санкции против России за удары дронами по Украине.
  iran_to_russia missile prospective | ЕС пригрозил Ирану санкциями в случае поставки ракет России.
  # knows Russia and Iran by other words
  iran_to_russia drone completed | Иран поставляет оккупантам дроны.
  iran_to_russia drone completed | Тегеран передал стране-агрессору сотни беспилотников.
  iran_to_russia drone completed | Иран поставляет беспилотники для войны против Украины.
  iran_to_russia missile completed | Режим аятолл отправил войскам РФ ракеты.
  # finds what weapons are
  iran_to_russia drone completed | Иран вооружает Россию. Речь идёт об иранских дронах «Шахед».
  no | Иран продаёт оружие России.
  # does not join two sentences
  no | Иран представил новые дроны. Россия получила зерно.
  no | Китай поставил дроны Мьянме. Россия и Иран провели переговоры.
  # finds quantities and lists
  iran_to_russia both completed | Иран отправил России 400 ракет и 1000 дронов.
  iran_to_russia both completed | Дроны, ракеты и снаряды поставляет Москве Тегеран.
  iran_to_russia drone completed | Иран и КНДР вооружают Россию: из Тегерана идут дроны.
  # reads titles, mixed texts and spellings
  iran_to_russia drone completed | Иран поставил РФ БПЛА || Об этом сообщили источники.
  iran_to_russia drone completed | Иран поставил России дроны Shahed-136.
  iran_to_russia drone completed | Тегеран передал Москве «Шахиды» и «Гераней» на миллиард.
  russia_to_iran missile completed | Россия доставила Ирану ещё две батареи С-300ПМУ-2.
  `,
);
