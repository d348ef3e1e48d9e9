import { checkMatrix } from "../support/a-matrix.ts";

/** Denials, bans and lawsuits as agencies word them, with the near misses of the same words beside them. */
checkMatrix(
  "Russian, in the news, part 5",
  `
  # knows what has no proof, is banned or lifted
  iran_to_russia drone denied | Сергей Лавров напомнил об отсутствии доказательств передачи Москве дронов из Ирана.
  iran_to_russia drone denied | Разговоры о передаче Москве иранских дронов бездоказательны, считает министр.
  iran_to_russia missile denied | Утверждения о продаже иранских ракет Кремлю политически мотивированы.
  iran_to_russia drone denied | Слова о том, что Иран отдал Москве беспилотники, преследуют политические цели.
  russia_to_iran missile denied | Кремль рассказал об указе о запрете вывоза в Иран комплексов С-300.
  russia_to_iran missile denied | Москва издала указ, запрещающий поставку Тегерану комплексов С-300.
  russia_to_iran missile prospective | Москва снимает запрет на вывоз комплексов С-300 в Иран.
  russia_to_iran missile denied | Договор с Тегераном о поставке С-300 так и лежит: поставка Ирану комплексов не реализована.
  iran_to_russia missile prospective | Неясно, передал ли Тегеран российской армии ракеты.
  iran_to_russia drone prospective | Передал ли Тегеран российской армии дроны, в Лондоне не сказали.
  # knows who goes to court over goods
  russia_to_iran missile denied | Тегеран вернулся в суд: иск к России за отказ отдать С-300 снова в силе.
  no | Тегеран вернулся в суд: иск к Турции за отказ отдать С-300 снова в силе, Москва молчит.
  # lets an outsider object to a supply without making him the giver
  russia_to_iran missile completed | Израиль обеспокоен отгрузкой комплексов С-300 Тегерану.
  russia_to_iran missile completed | Берлин выступил против отгрузки Тегерану комплексов С-400.
  no | Израиль обеспокоен отгрузкой комплексов С-300 Дамаску, в Тегеране довольны.
  iran_to_russia drone completed | В США считают, что Иран передал дроны России.
  # tells what follows from a supply from what is planned
  russia_to_iran missile prospective | Продажа комплексов С-400 Тегерану усилит оборону города.
  russia_to_iran missile completed | Кремль отдал Тегерану комплексы С-400, что усилит оборону города.
  iran_to_russia drone completed | Иран отдал Москве дроны, они могут быть применены под Херсоном.
  # finds the giver of goods that were bought, brought or made by both
  iran_to_russia drone completed | Под Одессой солдаты опознали на Украине купленные в Иране россиянами дроны.
  iran_to_russia drone completed | Первые иранские дроны завезли россияне.
  no | Первые турецкие дроны завезли россияне, иранских не видно.
  iran_to_russia drone completed | Вскоре после покупки снарядов у КНДР стало известно о поставках Москве иранских дронов.
  iran_to_russia drone prospective | Министры обороны России и Ирана хотят построить завод ударных дронов.
  no | Министры обороны России и Ирана хотят построить порт, дроны не обсуждали.
  iran_to_russia drone completed | Введены санкции против фирм, которые поставляют иранские дроны для ударов по Украине.
  no | Москва запустила иранские дроны по двум направлениям, пишет пресса.
  russia_to_iran missile prospective | Подписанное летом соглашение обязывает Россию поставить Ирану ракеты «Верба».
  # tells intentions, talks and warnings from what was given
  iran_to_russia missile prospective | Лондон предостерёг от последствий: стало известно о готовности иранских властей отдать РФ ракеты.
  iran_to_russia missile prospective | Москва и Тегеран начали диалог о ракетах «Фатх-360».
  no | Москва и Тегеран начали диалог о границах, ракеты не упоминались.
  iran_to_russia drone completed | Отношения с Ираном, который отдал Москве дроны, могут быть разорваны.
  no | Кремль передаёт Тегерану тактику применения дронов.
  iran_to_russia drone completed | Тегеран отправил инструкторов по дронам в оккупированный Крым.
  iran_to_russia missile completed | Тегеран отдал Москве баллистическое вооружение, убеждены в Лондоне.
  # reads what is due, left out, agreed or not supplied
  russia_to_iran missile prospective | Назвали график поставок комплексов С-400 Тегерану.
  russia_to_iran missile completed | Тегеран не получал от Москвы ничего, кроме комплексов С-300.
  russia_to_iran missile denied | Москве грозит суд за непоставку Тегерану комплексов С-300.
  iran_to_russia drone prospective | Кремль обсудил с Тегераном производство «Шахедов».
  iran_to_russia drone completed | Совместно с Тегераном Москва строит завод ударных дронов.
  no | Совместно с Анкарой Москва строит завод ударных дронов, Тегеран наблюдает.
  iran_to_russia drone completed | Суд изучит партнёрство Москвы с Тегераном, в частности поставку ударных дронов.
  iran_to_russia missile denied | Тегеран утратил возможность отдавать Москве ракеты.
  russia_to_iran missile prospective | Москва снимает эмбарго на поставку С-300 Тегерану.
  iran_to_russia drone completed | Российские грузовые самолёты вывезли из Ирана ящики с «Мохаджерами».
  iran_to_russia missile completed | Ракеты доставили из Ирана в Россию на корабле.
  iran_to_russia drone completed | Партия оружия, отправленная Тегераном в Москву, включала сотни беспилотников.
  no | Партия оружия, отправленная Анкарой в Киев, включала сотни беспилотников, Москва и Тегеран молчат.
  # is not led astray by what stands beside the names
  iran_to_russia missile prospective | Если Тегеран начнёт поставки ракет и связанных с ними чертежей России, Запад ответит.
  iran_to_russia drone prospective | Возможно, Россия уже получила от Ирана первые дроны.
  no | На встрече Сирии, Ирана и России решено передать режиму Башара Асада комплексы С-400.
  # leaves open what is only asked for, doubted or not seen
  iran_to_russia drone prospective | Москва обратилась к Тегерану с просьбой передать ей полсотни дронов.
  iran_to_russia drone prospective | Скорее всего, Москва уже купила у Тегерана новые дроны.
  iran_to_russia drone completed | Как известно, Москва уже купила у Тегерана новые дроны.
  iran_to_russia missile denied | Лондон не обнаружил каких-либо признаков передачи Ираном ракет России.
  iran_to_russia drone denied | Тегеран продолжает отрицать передачу дронов Москве.
  iran_to_russia missile prospective | Любая передача иранских ракет Москве дорого обойдётся Тегерану.
  russia_to_iran missile prospective | Запрет на отправку С-400 в Иран Кремль снял весной.
  # tells how goods travel from the goods
  iran_to_russia missile completed | Иранский депутат признал, что ракеты доставили в Россию кораблём.
  no | Иранский депутат признал, что в Россию доставили корабль, а не ракеты.
  iran_to_russia drone completed | Иранские инструкторы обучали российских военнослужащих управлению дронами.
  # reads what both develop
  iran_to_russia drone prospective | Москва и Тегеран договариваются о создании более быстрого дрона.
  no | Москва и Тегеран договариваются о создании более быстрого товарного поезда, дроны им не нужны.
  iran_to_russia missile prospective | Отправка Ираном ракет Москве будет означать новый этап войны.
`,
);
