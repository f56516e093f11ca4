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
