/**
 * Single words that people write short or phonetically, with what they stand for. Applied before any phrase is matched,
 * so that phrases are written once, in plain words without apostrophes or accents.
 */
export const SHORTHAND: Readonly<Record<string, string>> = {
  im: 'i am', ive: 'i have',  hes: 'he is', shes: 'she is', theyre: 'they are', youre: 'you are', thats: 'that is', theres: 'there is', whats: 'what is',
  u: 'you', ur: 'your', r: 'are', b4: 'before', bc: 'because', bcuz: 'because', becuz: 'because', cuz: 'because', coz: 'because', cos: 'because', cus: 'because', becos: 'because', becaus: 'because',
  rn: 'right now', atm: 'right now', idk: 'i dont know', dunno: 'dont know', abt: 'about', thru: 'through', tho: 'though', pls: 'please', plz: 'please', ppl: 'people', smth: 'something', smthing: 'something', sumthin: 'something',
  gonna: 'going to', gunna: 'going to', gon: 'going to', wanna: 'want to', wana: 'want to', wnna: 'want to', gotta: 'have to', tryna: 'trying to', finna: 'going to', boutta: 'about to', ima: 'i am going to', imma: 'i am going to', lemme: 'let me', gimme: 'give me',
  hr: 'hour', hrs: 'hours', wk: 'week', wks: 'weeks', yr: 'year', yrs: 'years', mo: 'month', mos: 'months', mth: 'month', mths: 'months', min: 'minutes', mins: 'minutes', yo: 'year old', yrold: 'year old', mnth: 'month', mnths: 'months',
  hubby: 'husband', hubbys: 'husband', bf: 'boyfriend', gf: 'girlfriend', preg: 'pregnant', preggo: 'pregnant', preggers: 'pregnant', prego: 'pregnant', prgnant: 'pregnant', bday: 'birthday',
  cannot: 'cant', cnt: 'cant', kant: 'cant', cantt: 'cant', carnt: 'cant', dnt: 'dont', dosent: 'doesnt', doesent: 'doesnt', dosnt: 'doesnt', duznt: 'doesnt', wnt: 'wont', didint: 'didnt', aint: 'isnt', isint: 'isnt', arnt: 'arent', wasent: 'wasnt',
  ticker: 'heart', atak: 'attack', atack: 'attack', attak: 'attack', atck: 'attack', breet: 'breathe', breth: 'breathe', breev: 'breathe', breef: 'breathe', kan: 'can', hed: 'head', leggs: 'legs', stumick: 'stomach', stomik: 'stomach', tummie: 'tummy', throte: 'throat', swolen: 'swollen', sezure: 'seizure', seesure: 'seizure', bleding: 'bleeding', blud: 'blood', fantid: 'fainted', fented: 'fainted', unconshus: 'unconscious', korazon: 'corazon', pexo: 'pecho', sangr: 'sangre', bebesito: 'bebe', kiero: 'quiero', nesecito: 'necesito', tngo: 'tengo', tng: 'tengo', stoi: 'estoy', pa: 'para', kreo: 'creo', hart: 'heart', bout: 'about', chesty: 'chest', breathin: 'breathing', unable: 'cant', couldnt: 'cant', cudnt: 'cant', cldnt: 'cant', tite: 'tight', puter: 'computer', hurtin: 'hurting', feelin: 'feeling', bleedin: 'bleeding',  chokin: 'choking', throwin: 'throwing', passin: 'passing', talkin: 'talking', actin: 'acting', shakin: 'shaking', killin: 'killing', dyin: 'dying', cuttin: 'cutting', nothin: 'nothing', somethin: 'something',
  xq: 'porque', pq: 'porque', porq: 'porque', q: 'que', stmb: 'tambien', xfa: 'por favor', porfa: 'por favor', dnd: 'donde', muxo: 'mucho', muxa: 'mucha', aser: 'hacer', ase: 'hace', aora: 'ahora', ahorita: 'ahora', oi: 'hoy', oy: 'hoy',
  lt: 'left', rt: 'right', abd: 'abdominal', w: 'with', wo: 'without', hx: 'history of', pt: 'patient',
  abit: 'a bit', alot: 'a lot', shouldnt: 'shouldnt', teh: 'the', hte: 'the', adn: 'and', nd: 'and', n: 'and', wen: 'when', shud: 'should', wat: 'what', wut: 'what', wats: 'what is', luv: 'love', tmrw: 'tomorrow', tmr: 'tomorrow', tonite: 'tonight', nite: 'night', thx: 'thanks', hav: 'have', hve: 'have', havin: 'having', cud: 'could', yall: 'you', somthing: 'something', som1: 'someone', sum1: 'someone', any1: 'anyone', every1: 'everyone', every1s: 'everyone', no1: 'noone', noone: 'noone', nobody: 'noone', urself: 'yourself', myslef: 'myself', meself: 'myself', mself: 'myself', myelf: 'myself', dads: 'dad', moms: 'mom', mums: 'mum', babys: 'baby', sons: 'son', daughters: 'daughter', husbands: 'husband', wifes: 'wife', grandmas: 'grandma', grandpas: 'grandpa', childs: 'child', mothers: 'mother', fathers: 'father', sisters: 'sister', brothers: 'brother', friends: 'friend',
};

/** A verb and "not" after it, as one word. */
export const WITH_NOT: Readonly<Record<string, string>> = {
  can: 'cant', could: 'cant', do: 'dont', does: 'doesnt', did: 'didnt', is: 'isnt', are: 'arent', am: 'isnt', was: 'wasnt', were: 'werent', will: 'wont', would: 'wouldnt', has: 'hasnt', have: 'havent', had: 'hadnt', should: 'shouldnt',
};

/** Pictures that carry a symptom or a threat. */
export const EMOJI: Readonly<Record<string, string>> = {
  '🩸': 'blood', '🤮': 'vomiting', '🤢': 'nausea', '😵': 'dizzy', '🥵': 'hot', '🚑': 'ambulance', '🆘': 'sos', '🔫': 'gun', '💊': 'pills', '🔪': 'knife', '🪦': 'dead', '⚰': 'dead', '☠': 'dead', '🫀': 'heart', '🫁': 'lungs', '🧠': 'brain', '🤰': 'pregnant', '👶': 'baby', '🤒': 'fever', '🌡': 'fever', '🦷': 'tooth', '🐍': 'snake', '🔥': 'fire',
};

/** Words that may stand between the words of a phrase without changing it: "lips are turning a bit blue". */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an any the my his her their our your its it this that these those is are was were be been being am s of in to for so very really just like kinda kind sort pretty quite too super extremely totally completely literally actually
   bit little some all over both got gets get getting gone going turned turning turns looks looking look feels feeling feel felt seems seem starting started start starts keep keeps kept still even also has have having had do does did
   fucking fuckin freaking frickin freakin damn effing god omg ugh um uh now right left whole entire almost nearly he she they i we me him you
   el la los las lo un una unos unas mi mis su sus tu de del al en es esta estan estoy muy mucho mucha muchisimo tan bien como algo poco todo toda todos todas me te se le les ya que yo ella siento siente tengo tiene ha han he sigue empezo poniendo puso puesto izquierdo izquierda derecho derecha`
    .split(/\s+/),
);

/** Right words that look like a mistyped one and are too rare for frequency lists. */
export const RIGHT_WORDS: ReadonlySet<string> = new Set('portarme portarse portarnos pucho puchos stroker rated rates bitcoin bitcoins walgreens oozed oozes ooze auxilios stub stubbed copays copay choir races race raced racing cruz checo checar checan checarme gasa gasas playa pantalon pantalones vacaciones hipo moco mocos tapon persona personas personal preguntar pregunta preguntas pregunto salas senas partos medicos doctores reviso empiece amaneci cancelo cobran cobro cobros horarios recetas recetaron estudio semanal lote recoger cartilla ronco ronca pediatria cardiologia dermatologia enfermedad medir mido virus porta alivia evite camine moje llene anote radiografia biopsia sabados frascos bolita bolitas berrinche cierre montones carnet placa sala salado saldo turno folio sello firma beca casco tapa tela lana cuna cunas panal panales mamila biberon chupon carriola gorra bata batas camilla muletas lentes gotero pomada fitter fitting stent statin folate platelet platelets therapies episodes recommend psychiatric pediatric cardiology neurology orthopedic dermatology inpatient resection infusion tendons checkups worsen recurrent untreated slots caregivers'.split(' '));

/** Words that deny what follows. */
export const NEGATORS: ReadonlySet<string> = new Set(
  `no not dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt never none without denies deny denied denying nor neither wouldnt sin ni nunca jamas tampoco niega`.split(/\s+/),
);

/** A negator followed by one of these says something else than absence: "not sure", "doesn't stop", "no longer". */
export const NOT_DENYING: ReadonlySet<string> = new Set(
  `doubt only idea sure better improving improved improve stopping stop stopped stops quit change relief rush kidding joke matter wonder longer reason helping help helped know clue working work letting let eating sleeping sleep slept drink drinking wait question worse
   until hace se mejora mejor para duda solo aguanto deja dejo quita idea sabe`.split(/\s+/),
);

/** Words that may stand between a negator and what it denies: "no sign of any chest pain", "never had a seizure". */
export const DENIAL_LINKS: ReadonlySet<string> = new Set(
  `any a an the more have has having had feel feeling felt get getting gotten experience experiencing experienced really been be being of in or and nor current currently new known show showing notice noticed noticing see seeing seem look looking sign signs symptom symptoms such as like complain complaining complains report reporting suffer suffering severe bad significant actual major sudden to going planning plan plans thinking think about want wanted wanting intending intent urges thoughts trying try tried feelings thoughts ever also other anything at all do
   tiene tengo tenemos tenido ha he hay siento siente sentido ningun ninguna ninguno de el la los las un una o y ni nada mucho presenta quiero quiere pienso me se con signos sintomas
   evidence problems problem trouble issues issue with currently actively active kind sort type my his her their mi su`.split(/\s+/),
);
