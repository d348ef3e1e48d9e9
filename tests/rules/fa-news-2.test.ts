import { checkMatrix } from "../support/a-matrix.ts";

/** Support by supplies, pledges and verbs far behind their goods, with the near misses of the same words beside them. */
checkMatrix(
  "Persian, in the news, part 2",
  `
  # reads support by what is supplied
  iran_to_russia drone completed | تهران با ارسال پهپاد از مسکو در این نبرد حمایت کرده است.
  no | تهران با ارسال پهپاد از دمشق در آن نبرد حمایت کرده است، مسکو می‌گوید.
  iran_to_russia drone completed | حمایت از روسیه با تأمین پهپادهای ایرانی کار این کارخانه است.
  iran_to_russia drone completed | به گفته یک سناتور، تهران به مسکو کمک پهپادی کرده است.
  no | به گفته یک سناتور، تهران به حوثی‌ها کمک پهپادی کرده است و مسکو ساکت است.
  # finds the verb far behind its goods
  iran_to_russia drone completed | تهران ده‌ها پهپاد را به مسکو برای نبرد در جبهه‌های شرقی و جنوبی خود داده است.
  no | تهران ده‌ها پهپاد را به دمشق برای نبرد در جبهه‌های شرقی و جنوبی خود داده است، مسکو می‌گوید.
  # knows what is pledged, timed or built by both
  russia_to_iran missile prospective | ایران می‌خواهد روسیه به تعهد خود برای تحویل سامانه‌های اس-۳۰۰ وفا کند.
  russia_to_iran missile prospective | زمان دقیق تحویل سامانه اس-۳۰۰ به ایران روشن شد.
  iran_to_russia drone prospective | تهران و مسکو یک خط مشترک تولید پهپاد در تاتارستان می‌خواهند.
  no | تهران و مسکو یک خط مشترک تولید خودرو در تاتارستان می‌خواهند.
  # is not turned round by what another clause ends or makes possible
  iran_to_russia missile denied | هیچ موشک ایرانی به روسیه فرستاده نشده است و همه رسانه‌ها باید به این بحث‌های بی‌نتیجه امروز پایان دهند.
  iran_to_russia drone completed | ایران با ارسال پهپاد این امکان را به روسیه داده است که جنگ را ادامه دهد.
  # knows a lack whose reason nobody knows, and who is busy supplying
  iran_to_russia missile denied | دلیل عدم ارسال موشک‌های ایران به روسیه معلوم نیست و کسی خبری ندارد.
  iran_to_russia drone completed | تهران پس از توافق سرگرم انتقال پهپاد به روسیه است.
  iran_to_russia drone prospective | تهران قول داده برای مسکو یک کارخانه تولید پهپاد طراحی کند.
  # leaves open what a finished verb does not settle
  iran_to_russia drone prospective | شاید تهران به مسکو پهپاد داده است.
  iran_to_russia missile prospective | هنوز مشخص نیست که تهران موشک‌ها را به مسکو فرستاده است یا نه.
  iran_to_russia drone prospective | آیا تهران پهپادهای خود را در اختیار مسکو قرار داده است؟
  iran_to_russia drone completed | هنوز مشخص نیست که چند پهپاد تهران به مسکو داده است.
  iran_to_russia missile prospective | هرگونه انتقال موشک ایران به مسکو خط قرمز اروپاست.
  iran_to_russia drone prospective | اروپا از فروش بالقوه پهپاد ایران به مسکو گفت.
  iran_to_russia drone prospective | بر اساس اطلاعات فرانسه، تهران آماده ارسال پهپاد به مسکو است.
  # reads help and journeys
  iran_to_russia drone denied | لندن کمک تهران به مسکو برای تولید پهپاد را رد کرد.
  iran_to_russia drone prospective | مقامات روس به تهران سفر کردند تا از این کشور پهپاد بخرند.
  iran_to_russia drone completed | وزیر دفاع ایران به مسکو رفت و گفت روسیه از ایران پهپاد خریده است.
  iran_to_russia both completed | تهران پهپاد و احتمالا موشک به مسکو داده است.
`,
);
