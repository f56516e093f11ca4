/**
 * Words that carry no topic. Question words and pleasantries are included, negations and numbers are not listed as
 * topics either: the check, not the search, reads those.
 */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can
  cannot could did do does doing down during each few for from further get gets getting got had has have having he her here
  hers him his how however i if in into is it its itself just know let like may me might more most much must my myself no
  nor not now of off ok on once only or other our out over own please same shall she should so some such than thank thanks
  that the their them then there these they this those through to too under until up upon us very was way we were what
  when where whether which while who whom whose why will with within without would yes you your yours
  dont doesnt didnt cant wont isnt arent wasnt werent hasnt havent hadnt couldnt wouldnt shouldnt im ive id ill youre
  youve theyre weve thats whats theres hes shes lets
  hi hello hey dear regards sincerely sir madam kindly wondering wonder tell want need help anyone someone something
  anything really question questions ask asking info information`.split(/\s+/u),
);

export const SPANISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `a al algo alguien algun alguna algunas alguno algunos ante antes aqui asi aun aunque bajo bien cada casi como con contra
  cual cuales cualquier cuando cuanto cuanta cuantos cuantas de del desde donde dos el ella ellas ello ellos en entre era
  eran eres es esa esas ese eso esos esta estaba estan estar estas este esto estos estoy fue fueron gracias ha haber habia
  hace hacer han has hasta hay he hola la las le les lo los mas me mi mis mucho muchos muy nada ni no nos nosotros nuestra
  nuestro o os otra otras otro otros para pero poco por porque puede pueden puedo pues que quien quienes quiero quisiera se
  sea ser si sido sin sobre solo son soy su sus tambien tan tanto te tener tengo ti tiene tienen toda todas todo todos tu
  tus u un una unas uno unos usted ustedes va vamos y ya yo necesito favor saber decir buenas buenos dias tardes noches
  senor senora pregunta informacion ayuda`.split(/\s+/u),
);

/**
 * Words of every life story and every request. They say little about the topic, whatever their rarity among the articles (a small
 * knowledge base makes "come" look as telling as "kidney"), so they count for less in a question.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  `mother father parents mom mum mommy gran granny granddad nephew niece grandson granddaughter girlfriend boyfriend fiance dad daddy husband wife partner son daughter brother sister cousin aunt uncle grandma grandpa grandmother grandfather
  friend neighbour neighbor boss family kid kids child little one people person man woman guy lady someone everybody everyone
  year years old month months week weeks day days yesterday today tomorrow tonight morning evening night nights last next ago time times long
  late early soon always never still already yet until instead since
  work job home house school name live lived life born say said call called tell told phone read internet write wrote message trip
  back go goes going gone went come comes coming came take takes taking took taken bring brings put puts give gives gave given
  make makes made keep keeps kept use used using feel feels feeling felt look looks looking see saw seen watch hear heard
  try tried trying start started let lets stay stays turn turned run want wanted like happen happens happened
  worry worried scared afraid problem problems thing things stuff bad good great well lot little bit hard easy whole much many big small
  think thought know knows knew owe find found possible able allowed ok okay
  madre padre mama papa esposo esposa hijo hija hermano hermana primo prima tia tio abuela abuelo amigo amiga vecino familia ano anos mes
  meses semana semanas dia ayer hoy manana noche tiempo trabajo casa escuela nombre vivir vivo llamar llame telefono leer mensaje viaje tomar
  usar sentir siento problema cosa malo bueno empezar ver pensar venir traer poner dar llevar quedar`.split(/\s+/u),
);
