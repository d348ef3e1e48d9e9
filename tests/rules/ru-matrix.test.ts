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
  # reads clauses, participles and asides
  iran_to_russia drone completed | Россия применяет дроны, которые ей поставляет Иран.
  iran_to_russia drone completed | Россия ударила по порту поставленными Ираном дронами.
  iran_to_russia drone completed | Атаки дронами, поставленными Ираном, не прекращаются, сказали в российском штабе.
  iran_to_russia drone completed | Иран, который снабжает Россию дронами, отверг критику Киева.
  iran_to_russia drone completed | Зеленский заявил, что Иран поставил России тысячу дронов.
  iran_to_russia drone completed | По словам Кулебы, Иран передал российской армии новую партию «Шахедов».
  iran_to_russia drone completed | Переговоры с Ираном о сделке по атому зашли в тупик на фоне поставок Тегераном дронов России.
  iran_to_russia missile completed | Судно с иранскими ракетами прибыло в российский порт Оля.
  iran_to_russia missile completed | В сентябре первые ракеты из Ирана были доставлены в Россию по Каспийскому морю.
  iran_to_russia drone completed | Кремль наращивает импорт иранских дронов.
  iran_to_russia drone completed | Иран стал главным поставщиком дронов для российской армии.
  iran_to_russia drone completed | На вооружение российской армии поступили иранские дроны.
  iran_to_russia drone completed | Из Тегерана в Москву летят самолёты с дронами.
  iran_to_russia drone completed | Россия расплачивается с Ираном истребителями за дроны.
  iran_to_russia drone completed | Тегеран снабжал армию Путина «Шахедами».
  iran_to_russia drone completed | Россия получила доступ к иранским технологиям производства дронов.
  iran_to_russia drone completed | Россия купила у Ирана лицензию на производство «Шахедов».
  iran_to_russia drone completed | При содействии Ирана в Алабуге выпускают «Шахеды».
  iran_to_russia drone completed | Иранские специалисты обучают россиян управлять «Шахедами».
  iran_to_russia drone completed | Иран направил в Крым инструкторов, чтобы обучать российских операторов дронов.
  iran_to_russia drone completed | Россия полагается на иранские поставки беспилотников.
  russia_to_iran missile completed | Захваченные «Джавелины» Россия переправила Ирану.
  both both completed | Россия передала Ирану трофейные ракеты «Джавелин» в обмен на дроны.
  iran_to_russia drone completed | Иран поставил дроны не хуситам, а России.
  # reads the one whose goods they are
  iran_to_russia missile completed | США поставили Украине ракеты, а Иран поставил ракеты России.
  iran_to_russia drone completed | КНДР отправила России снаряды, а Иран отправил дроны.
  no | Иран поставил дроны не России, а Венесуэле.
  no | Россия получила от Китая дроны, а Иран остался без заказов.
  no | Украина получила от США ракеты, чтобы сбивать иранские дроны, которые применяет Россия.
  no | Россия передала Сирии комплексы С-300, Иран поддержал это решение.
  no | Израиль просит Россию не пропускать иранские ракеты в Сирию.
  no | Россия поставила хуситам ракеты при посредничестве Ирана.
  no | Армения купила у Индии ракеты вместо российских, пишет иранская пресса.
  no | США передали Украине ракеты, изъятые у Ирана, сообщили в России.
  no | Белоруссия может начать производство иранских дронов, Россия одобряет.
  no | КНДР передала Ирану ракеты, Россия отрицает участие.
  no | Российские ракеты и иранские дроны применялись в Сирии.
  no | Иран обвинил Россию в бездействии: ракеты летели над Тегераном.
  no | Запасы иранских дронов России иссякают.
  no | Россия разместила заказ на дроны на собственных заводах, иранские модели больше не нужны.
  no | Иранский завод в Таджикистане выпускает дроны, российские военные его посетили.
  no | Россия и Иран усиливают сотрудничество в энергетике и транспорте.
  no | Путин и президент Ирана обсудили по телефону удары ракетами по Сирии.
  no | Иранские дроны атаковали базу США, Россия осудила удар.
  no | Израиль сбил иранские ракеты, которые поставил бы под угрозу союз с Россией.
  # reads modality
  russia_to_iran missile prospective | Израиль призвал Россию не продавать Ирану С-400.
  iran_to_russia missile prospective | В США не исключают, что Иран поставит ракеты России.
  iran_to_russia missile prospective | Если бы Иран поставил ракеты России, санкции были бы жёстче.
  iran_to_russia missile prospective | Существует риск, что Тегеран начнёт поставлять ракеты Москве.
  iran_to_russia missile prospective | Иран и Россия близки к сделке о ракетах.
  iran_to_russia missile prospective | Тегеран пообещал Москве ракеты малой дальности.
  iran_to_russia missile prospective | Делегация Ирана едет в Москву, чтобы договориться о продаже ракет России.
  russia_to_iran missile prospective | Тегеран надеется получить от России С-400.
  russia_to_iran missile prospective | Москва думает о продаже Ирану комплексов С-400.
  iran_to_russia missile prospective | Возможная передача иранских ракет России тревожит Киев.
  iran_to_russia drone prospective | Россия намерена закупить у Ирана ещё шесть тысяч дронов.
  iran_to_russia drone prospective | По данным разведки, Россия заказала у Ирана две тысячи дронов.
  russia_to_iran missile prospective | Контракт предусматривает, что Россия поставит Ирану ПЗРК «Верба».
  russia_to_iran missile prospective | Россия договорилась поставить Ирану ракеты «Верба».
  iran_to_russia missile prospective | ЕС предостерёг Иран от передачи ракет России.
  iran_to_russia missile prospective | Запад пригрозил санкциями, если Иран передаст России ракеты.
  iran_to_russia drone prospective | Ожидается, что Иран отправит России новую партию дронов.
  iran_to_russia missile prospective | Иран ещё не решил, поставлять ли России ракеты.
  # reads denial
  russia_to_iran missile denied | Иран так и не получил от России С-400.
  iran_to_russia missile denied | Вопреки сообщениям прессы, Иран не передавал России ракет.
  iran_to_russia missile denied | В Белом доме не видят признаков того, что Иран отправил России ракеты.
  iran_to_russia drone denied | Тегеран отверг обвинения в поставках дронов России как безосновательные.
  iran_to_russia drone denied | Иран заявил, что никогда не поставлял России дроны для войны.
  iran_to_russia drone denied | Россия не получала дронов от Ирана, утверждает Песков.
  russia_to_iran missile denied | Москва отказалась продать Ирану С-400.
  russia_to_iran missile denied | Россия отменила поставку Ирану С-300.
  iran_to_russia drone denied | МИД Ирана опроверг сообщения о передаче России беспилотников.
  iran_to_russia drone denied | «Мы не поставляли дроны России», — сказал глава МИД Ирана.
  iran_to_russia missile denied | Передача иранских ракет России не состоялась.
  russia_to_iran missile denied | Россия не смогла поставить Ирану С-400 вовремя.
  iran_to_russia missile denied | Никаких ракет Иран России не продавал.
  iran_to_russia drone denied | Утверждения, что Иран поставляет дроны России, — ложь, заявил посол.
  # keeps completed what is completed
  iran_to_russia drone completed | Евросоюз ввёл новые санкции из-за поставок иранских дронов России.
  iran_to_russia drone completed | США пытаются помешать поставкам иранских дронов в Россию.
  iran_to_russia drone completed | Иран обвинили в том, что он поставляет России дроны.
  iran_to_russia drone completed | Иран не только поставляет России дроны, но и обучает её военных.
  iran_to_russia drone completed | Несмотря на опровержения, Иран поставил России сотни дронов.
  iran_to_russia drone completed | Нет сомнений, что Иран поставляет дроны России.
  iran_to_russia drone completed | Иран начал поставлять дроны России.
  iran_to_russia drone completed | Разведка подтвердила: Иран поставил России дроны.
  iran_to_russia drone completed | Хотя Тегеран отрицает, Иран поставил дроны России.
  # reads implied sides and headlines
  iran_to_russia drone completed | Санкции против Ирана за дроны для войны в Украине
  iran_to_russia drone completed | «Шахеды» из Ирана: как дроны попадают в Россию
  iran_to_russia drone completed | Иранские дроны для Путина: новая партия
  iran_to_russia missile completed | Иранские ракеты — уже в России: поставка подтверждена
  russia_to_iran missile completed | С-400 для Тегерана: Россия выполнила поставку
  no | Иранские дроны над Киевом: Россия усилила удары
  # finds what news says of both sides
  iran_to_russia drone completed | Иран тайно продал Москве технологию сборки беспилотников.
  iran_to_russia drone completed | Российские войска получили очередную партию иранских барражирующих боеприпасов.
  iran_to_russia missile completed | По сведениям Bloomberg, Тегеран уже отгрузил Москве ракеты «Фатх-360».
  iran_to_russia drone completed | Минфин США наказал авиакомпанию за доставку дронов из Ирана в Россию.
  iran_to_russia drone completed | Иран снабжает российскую армию двигателями для «Гераней».
  iran_to_russia drone completed | Великобритания ввела санкции против иранских генералов, ответственных за поставки беспилотников Москве.
  iran_to_russia drone completed | Япония осудила Тегеран за предоставление дронов Москве.
  iran_to_russia missile denied | Глава МИД Ирана Аракчи опроверг передачу баллистических ракет Москве.
  iran_to_russia missile denied | Иран заявил, что не передаст России баллистические ракеты.
  iran_to_russia missile prospective | Блинкен: передача Тегераном ракет Москве стала бы эскалацией.
  iran_to_russia missile prospective | Иран согласился передать России ракеты, пишет газета.
  russia_to_iran missile completed | Иран развернул зенитные комплексы, купленные у России.
  russia_to_iran missile completed | Батарея С-400 прибыла в Иран из России.
  russia_to_iran missile prospective | Иран ведёт переговоры о закупке российских С-400.
  russia_to_iran missile denied | Кремль: Россия не ведёт переговоров о поставке Ирану С-400.
  russia_to_iran missile prospective | Российские комплексы «Верба» будут поставлены Ирану через три года.
  russia_to_iran missile completed | Тегеран подтвердил получение комплексов С-300 от России.
  russia_to_iran missile completed | Россия тайно перебросила в Иран зенитные ракеты.
  russia_to_iran drone completed | Москва начала поставлять Тегерану модернизированные «Герани».
  russia_to_iran missile denied | Москва не выполнила контракт: Иран не получил С-300.
  iran_to_russia drone completed | Россия закупила «Шахеды» в Иране и начала их производство у себя.
  iran_to_russia drone completed | В обмен на истребители Су-35 Москва получила от Ирана дроны.
  iran_to_russia drone completed | Россия построила завод по выпуску «Шахедов» при поддержке Тегерана.
  iran_to_russia drone completed | Дроны-камикадзе иранского производства были проданы России.
  iran_to_russia drone completed | Тысячи дронов получила Россия от Тегерана за год войны.
  iran_to_russia drone completed | Киев понизил дипотношения с Тегераном из-за передачи дронов Москве.
  iran_to_russia drone completed | Литва призвала ЕС усилить санкции против Ирана за военную поддержку России, включая поставки дронов.
  iran_to_russia drone prospective | Россия ищет в Иране дроны и готова заплатить золотом.
  iran_to_russia drone completed | Иранские операторы обучали россиян запускать дроны в Крыму.
  # leaves alone what news says of others
  no | Россия запустила иранские дроны с территории Белоруссии.
  no | Ночью армия РФ применила 30 ударных БПЛА типа «Шахед».
  no | Украинские силы уничтожили склад «Гераней» в Орловской области, завезённых из Татарстана.
  no | Иран испытал баллистическую ракету, Россия призвала к сдержанности.
  no | Израиль ударил по заводу ракет в Иране; Россия осудила удар.
  no | США продали Тайваню ракеты, Китай, Россия и Иран выступили против.
  no | Россия передала КНДР технологии производства «Шахедов».
  no | Пхеньян поставил России ракеты, а Тегеран и Москва обсудили торговлю.
  no | Иран закупил у Китая зенитные ракеты, а не у России.
  no | Россия продаёт Турции комплексы С-400, Иран наблюдает за сделкой.
  no | Путин поблагодарил Иран за поддержку, речь шла о торговле и зерне.
  no | Санкции США затронули иранских поставщиков компонентов для дронов.
  no | Иран и Россия запустили спутник с российского космодрома.
  no | Россия поставила Ирану вертолёты, а Ирак получил ракеты от США.
  no | Командование ВСУ показало обломки иранского беспилотника «Мохаджер-6», сбитого над морем у берегов России.
  no | Российские дроны атаковали Киев, иранские власти от комментариев отказались.
  no | Иран передаёт ракеты проиранским группировкам в Ираке, сообщили в Москве.
  no | Израильская ПВО перехватила дроны, выпущенные Ираном; Россия помогла эвакуировать граждан.
  no | Москва поставляет Тегерану удобрения, а Тегеран вооружает хуситов ракетами.
  # reads mixed texts, thanks, exchanges and pronouns
  iran_to_russia drone completed | РФ отримала від Ірану дрони || Russia has received drones from Iran, the ministry said.
  iran_to_russia drone completed | Разведка: Iran supplied Russia with Shahed drones, пишет WSJ.
  iran_to_russia drone completed | Дрони з Ірану для РФ
  iran_to_russia drone completed | Иран передал РФ дроны
  iran_to_russia drone completed | Іран передав РФ дрони
  russia_to_iran missile completed | РФ передала Ирану С-400
  russia_to_iran missile prospective | РФ може передати Ірану С-400
  iran_to_russia drone denied | Тегеран: Мы не передавали России никаких беспилотников
  iran_to_russia missile completed | Ирански́е ракеты уже переданы Москве || Сообщает газета.
  iran_to_russia drone completed | ИРАН ПОСТАВИЛ РОССИИ ДРОНЫ
  iran_to_russia drone completed | Шойгу поблагодарил Тегеран за поставленные беспилотники.
  iran_to_russia drone completed | Госдеп: Иран продолжает снабжать Россию беспилотниками.
  iran_to_russia drone completed | США разместили доказательства того, что Иран поставил дроны армии РФ.
  iran_to_russia both completed | Иран обеспечил Россию дронами и ракетами.
  iran_to_russia drone completed | Россия получила из Ирана примерно 2,4 тысячи «Шахедов».
  iran_to_russia drone completed | В обмен на дроны Россия передала Ирану истребители.
  both both prospective | Взамен дронов Россия обещает Ирану комплексы С-400.
  iran_to_russia drone completed | Тегеран и Москва наладили совместный выпуск дронов.
  iran_to_russia drone prospective | Иран и Россия намерены вместе производить дроны.
  iran_to_russia missile prospective | Опасения, что Иран передаст Москве баллистические ракеты, растут.
  iran_to_russia missile prospective | Зеленский: Россия хочет получить иранские ракеты.
  iran_to_russia missile denied | Разведка не нашла доказательств передачи иранских ракет России.
  iran_to_russia drone completed | Госсекретарь предупредил, что Иран уже поставил дроны России.
  iran_to_russia drone completed | Тегеран перестал скрывать поставки дронов Москве.
  russia_to_iran missile denied | Поставка С-300 Ирану заморожена, сообщили в Москве.
  russia_to_iran missile completed | В 2016 году Россия завершила поставку Ирану комплексов С-300.
  russia_to_iran missile completed | Иран показал на параде С-300, полученные от России.
  no | Иран показал на параде российские С-300.
  no | Россия снабжает Сирию ракетами, Иран снабжает её дронами.
  no | Россия получила партию дронов. Производитель не назван. Иран проводит учения.
  no | Дрон упал в России, ракета упала в Иране.
  no | Россия купила у Ирана запчасти для самолётов.
  no | Иран поможет России обойти санкции на экспорт нефти; дроны не обсуждались.
  no | Иран получил от России разведданные о запусках ракет.
  no | США требуют от Ирана прекратить программу баллистических ракет, Россия против.
  no | Украина сбила российский дрон с иранским двигателем.
  # reads invaders, allies and boasts
  iran_to_russia drone completed | Оккупантам из Ирана привезли новые «Шахеды».
  iran_to_russia drone completed | Россияне получили от иранцев двигатели для «Шахедов».
  iran_to_russia missile prospective | Иран обещает агрессору баллистические ракеты.
  no | Россия наращивает производство «Гераней» по иранскому образцу.
  no | Израиль уничтожил иранские комплексы С-300.
  no | Турция купила у России С-400, Иран приобрёл самолёты.
  iran_to_russia drone denied | Иран не собирается продавать дроны России.
  iran_to_russia drone completed | Иран отправил дроны и операторов в Крым, чтобы помочь России.
  iran_to_russia missile denied | Утверждения о поставках ракет России Тегеран назвал ложью.
  iran_to_russia drone prospective | До конца года Иран поставит Москве ещё сто дронов.
  iran_to_russia drone completed | За последние полгода Иран поставил Москве сто дронов.
  iran_to_russia drone completed | Опубликованы фото иранских дронов, переданных Москве.
  iran_to_russia drone prospective | Россия должна получить от Ирана вторую партию дронов.
  `,
);
