import { checkMatrix } from "../support/a-matrix.ts";

/** Who gives is not always named: Iranians speak of themselves, bans and requests tell it, a weapon's name may be a common word. */
checkMatrix(
  "Persian, what goes without saying",
  `
  # reads we and ours as Iran
  iran_to_russia missile denied | سخنگوی دولت: هیچ موشکی به روسیه تحویل نداده‌ایم.
  iran_to_russia drone completed | نماینده مجلس: به پوتین پهپاد دادیم و چیزی نگرفتیم.
  iran_to_russia drone completed | این تحلیلگر می‌گوید فروختن پهپاد به مسکو همه جهان را علیه ما شوراند.
  russia_to_iran missile completed | سردار رضایی گفت سامانه‌های اس-۳۰۰ از روسیه دریافت شده است.
  no | پکن: ما به روسیه پهپاد نداده‌ایم.
  no | سخنگوی دولت: هیچ موشکی به سوریه تحویل نداده‌ایم، روسیه می‌داند.
  no | زلنسکی: با پهپاد پاسخ روسیه را دادیم.
  # reads a bare Shahed, and knows a witness
  iran_to_russia drone completed | مسکو دو هزار شاهد از ایران خریده است.
  iran_to_russia drone completed | تهران روسیه را به شاهد مجهز کرد.
  iran_to_russia drone prospective | روسیه می‌خواهد با کمک تهران شاهد بیشتری بسازد.
  russia_to_iran missile prospective | اگر روسیه اسکندر به ایران بدهد، منطقه آرام نمی‌ماند.
  no | ایران شاهد انتقال کارگران به روسیه است.
  no | ایران شاهد کلیدی این قتل را به روسیه فرستاد.
  no | دادگستری روسیه یک شاهد را از ایران تحویل گرفت.
  no | روسیه شاهد عینی پرونده را به ایران تحویل داد.
  no | پوتین نامه‌ای از ایران به دست اسکندر مؤمنی دریافت کرد.
  # reads bans and their end
  russia_to_iran missile denied | مسکو صدور اس-۳۰۰ به تهران را قدغن کرد.
  russia_to_iran missile prospective | کرملین ممنوعیت تحویل اس-۳۰۰ به تهران را برداشت.
  iran_to_russia missile completed | لندن به دلیل فروش موشک به روسیه پروازهای ماهان را ممنوع کرد.
  iran_to_russia missile denied | وزیر دفاع: موشکی به روسیه نداده‌ایم و ادعاهای غرب دروغ است.
  no | مسکو صدور گندم به تهران را قدغن کرد.
  # reads what is said of goods that somebody fears or fights
  iran_to_russia drone completed | ناتو برای مقابله با پهپادهایی که مسکو از تهران می‌خرد، رادار خرید.
  iran_to_russia drone completed | کی‌یف اسکله‌ای را زد که شاهدهای ارسالی تهران برای ارتش روسیه آنجا بود.
  iran_to_russia drone prospective | روس‌ها به خرید شاهد ۱۲۹ علاقه دارند.
  russia_to_iran missile prospective | باقری در مسکو خواستار سامانه اس-۴۰۰ شد.
  no | ناتو برای مقابله با پهپادهایی که مسکو می‌سازد، رادار خرید و ایران را محکوم کرد.
  no | کی‌یف اسکله‌ای را زد که شاهدهای ارسالی تهران برای ارتش سودان آنجا بود، نه در روسیه.
  no | باقری در مسکو خواستار گسترش تجارت شد و از موشک‌ها سخن نگفت.
`,
);
