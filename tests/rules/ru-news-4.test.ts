import { checkMatrix } from "../support/a-matrix.ts";

/** Supplies told by duties, stocks, towns and whom goods are meant for, with the near misses of the same words beside them. */
checkMatrix(
  "Russian, in the news, part 4",
  `
  # knows givers by what is owed, managed, refilled or lied about
  iran_to_russia drone completed | Иран вверил российским расчётам полсотни ударных беспилотников.
  iran_to_russia missile completed | Тегеран выдал российской армии партию ракет «Фатх-360».
  russia_to_iran missile denied | Тегеран так и не дождался от Москвы комплексов С-400.
  iran_to_russia drone completed | Мастера из Ирана учили российских операторов запускать «Мохаджеры».
  iran_to_russia drone completed | Беспилотники вертолётами перегнали из Тебриза в Моздок.
  no | Беспилотники вертолётами перегнали из Анкары в Баку, в Моздоке тихо.
  russia_to_iran missile completed | Кремль исполнил обещания перед Ираном по ракетам «Корнет».
  iran_to_russia drone completed | Эти дроны, предназначавшиеся для армии РФ, изготовлены в Исфахане и вывезены из Ирана через Каспий.
  iran_to_russia drone completed | Иран не собирается прекращать отгрузки «Шахедов» в Россию.
  iran_to_russia missile completed | Иран сумел отправить россиянам баллистические ракеты, несмотря на блокаду.
  iran_to_russia missile denied | Иран не сумел отправить россиянам баллистические ракеты.
  iran_to_russia missile prospective | Иран смог бы отправить россиянам баллистические ракеты.
  iran_to_russia drone prospective | Канада требует, чтобы Иран не поставлял России беспилотники.
  iran_to_russia drone completed | Половину дронов для российской армии собрали в Иране и перевезли по Каспию.
  iran_to_russia drone completed | Кто продал России «Шахеды»? След ведёт в Тегеран, который выручил за них тонны золота.
  iran_to_russia missile completed | Российский арсенал пополнился ракетами из Ирана.
  no | Российский арсенал пополнился ракетами из КНДР, Иран пока в стороне.
  iran_to_russia drone completed | Иран пополняет российские запасы ударных дронов.
  iran_to_russia missile completed | Россия обзавелась ракетами, которые сошли с иранских конвейеров: их доставили по морю.
  russia_to_iran missile completed | Иран разжился у русских зенитными «Вербами».
  russia_to_iran missile completed | Контейнеры с ракетами «Верба» сгрузили в порту Бендер-Аббас с российского судна.
  russia_to_iran missile prospective | Москва подумывает отдать Тегерану комплексы С-400.
  russia_to_iran missile prospective | Станет ли Кремль вооружать Тегеран зенитными ракетами, решится в марте.
  iran_to_russia drone denied | Никаких беспилотников России Иран не отправлял, настаивает посол.
  iran_to_russia drone denied | Поставки беспилотников России — выдумка Запада, заявили в Тегеране.
  iran_to_russia drone completed | Заявления Тегерана о том, что дронов России он не передавал, опровергнуты найденными обломками.
  iran_to_russia drone completed | Тегеран лжёт, что не передавал России дроны.
  iran_to_russia drone completed | За поставки дронов Москве в чёрный список внесён иранский авиаперевозчик.
  no | За перелёты через закрытое небо в чёрный список внесён иранский авиаперевозчик, дроны российской армии ни при чём.
  iran_to_russia drone prospective | ЕС готов наказать Тегеран, если тот отправит Москве новые дроны.
  iran_to_russia missile prospective | Ожидается, что иранские ракеты прибудут в Россию к концу месяца.
  iran_to_russia drone completed | Технологию «Шахедов» русские купили у иранцев за два миллиарда.
  iran_to_russia drone completed | Иранцы научили русских собирать «Шахеды».
  iran_to_russia missile prospective | Утечка: Тегеран пообещал Кремлю несколько сотен ракет малой дальности.
  iran_to_russia drone completed | Рейс из Тегерана, севший во Внуково, привёз детали дронов.
  iran_to_russia drone completed | «Шахеды», которыми Россия бьёт по Киеву, куплены у Ирана за золото.
  no | «Шахеды», которыми Россия бьёт по Киеву, напоминают израильские дроны.
  no | Иранские дроны, найденные в Судане, не российские, сообщил Хартум.
  no | Северная Корея отправила России ракеты, а Иран празднует Навруз.
  no | Пхеньян снабжает Москву снарядами, Тегеран — фруктами, дроны никто не шлёт.
  iran_to_russia drone completed | Названы те, кто отправлял россиянам иранские дроны через Каспий.
  no | Названы те, кто отправлял хуситам иранские дроны через Оман, Россия воздержалась.
  no | Кремль выдаёт за свои те дроны, что похожи на иранские.
  russia_to_iran missile prospective | С-400 для Тегерана: в Москве не исключают
  iran_to_russia drone completed | Посол Ирана, отвечая на вопрос о будущем, признал: дроны Тегеран передал России.
  `,
);
