/** Everyday words that look like a mistyped word of the lexicon. Written by `make-lookalikes.ts`; do not edit. */
export const LOOKALIKES: readonly string[] = `
  abandon abandona abandonado abby abduction abejas abel abiertas abierto aboard abort abras abrazo abre abrela abrelo abri abriendo abrigo abrir
  abrirla abrirlo abro abstinence abuelos abundance acabado acabamos acaban acabara acabare acabas acabe acaso accidental accidentes accion acepte
  acercando aces acids acme acordado acostado acostarme acostarse acre acres across actin actions activa activo acto acts acuerdas acuerdo acusa
  acusados addictive addition adds adiccion admission adonde adora adoro adrift advanced advances aerea afectado affection affects afflicted afterlife
  afternoons afterward afueras agamenon agarra agarre agent agotado agresion aguantar aguante aguja ahogado ahorros aide aigo aiguien aims aired aires
  airfield airline airport airspace airtight airways aislado alambre alarma alarms alas albert alcanzado alcanzar alcanzo alcoholics alcoholism alegria
  aleja alerta alfa algun algunas alguno alianza alias alice alien alike alimento alla alliance allowing alma almas almonds along alongside altar alter
  alterado alto altos amaba amabas amable amanecer amar amas ambos ambulances amenazas amid amigas amigos amos amounts amuse amused amusing analysis
  analysts analyzed anda anesthetic angle angles angus animals anna anne anormal ante antes antidoto antique antiseptic anybody anyplace anytime
  anywhere aparato aparatos aparece aparecio apartamento aparte apartment apparent appears appetites appetizer appliances applications applying
  appropriately aprendio aprendiz apuntando apunto aqua arabia aranas arca arches arco arder ardiente areas aren arena ares arise armadillo armado
  armados armadura armamento armar armas arming armor army aroma arose aroused arreglar arrestado arrestar arresto arrests arse arte articulo articulos
  arts asegura asegurado aseguro asher ashes asia asiento asignado aspen assaults assistant assistants assisting assurance asteroid astray asustada
  atacaron atajo atender athena atlas atone atraco atrae atrapo atrasado atta attach attached attained attempts attending attention attracted auction
  audicion audition augusta aunts aunty autobus automatic autor autos avance aventura aviation avisa avoiding await awaiting awaken award aware awesome
  awhile awoke axle ayudado ayudame ayudan ayudante ayudar ayudarme ayudas ayude ayudo baba babe babes babysitting bach backbone backed backfire
  backgrounds backing backpack backs backside backward bacon bacteria bagels bagged bagging bags bail bailando bailas baile bailed bailing bajado bajala
  bajame bajar baje bajen bajos bake baking bala balanced balancing balas bald baldy bale bali ballad ballgame ballon balloons ballpark ballroom balon
  banco banda bandera bandido bandidos bandit bandits bando bands bandstand bane bangs banished banjo banking banks banned banning bano barbados
  barbaric barco barcos bard barging barish bark barley barn barnes baron barons barra barrage barred barriers barry baseball bash basic basil basis
  bass bastille bata batalla batch bate baterias bates bathe bathroom baths baton bats batter battered batting battle battling baul bawling beach
  beaches bead beagle beak beam beaming beams bean beans beard bearing bears beast beasts beatings beau beaut beba bebes bebido bebiendo bebo beca
  became because beck becket beckett become becomes becoming bedbugs bedrooms beds bedside bedtime beef beep beeps beer beers beetle beforehand beggar
  begs behalf behave behaving behold bein beings bela believed believer believes bell bella bellas belle bellevue bello bells belong beloved below belts
  bendita bendito bends bene bent bert berth bertha besame besar beside bess best beth bets betting beverage bianco bible bibles biceps bids bienestar
  bienvenido bienvenidos bigfoot biker bikes bilge billboard billings billion billionaire billy bind binding bing binge bingo bink birch bird birdy
  birthday birthdays birthplace birthright bitching biting bits bitter blackboard blackie blackmail blackouts blacks blake blame blames blancas blanche
  blancos bland blank blares blaring blasting blaze blazes bleached bleak bleep blend blessing blinded blinds bling blink blinking bliss blob bloc block
  blockade blocking bloke blond blonde bloodbath bloods bloodthirsty bloom blot blowout blows blues blume blur blush blushing boar boarded boarding
  boards boardwalk boat boating boats boda bodas bodily boiled boils bola bolos bolsas bolso bolt bolts bomba bombs bona bond bonded boned bonehead
  boner bones bong bono bony boob booger booing bookcase booked booking books boom boon boost booth bootleg boots booty bora borde bordo bore bores borg
  boring borne borrar bors bossy botas botellas botes boton bottled bottles bottomless bottoms bouncing bout bowed bowers bowing bowls bows boxed
  boyfriends boys bracelets bragging braid brainless brains brainy brake brakes bran branch branches brand brat brats brave bravery bravo breach
  breached bread breakdown breakers breakfast breaks breakthrough breasts bred breed breeding breeds brent brew brian bricks bride brides bridges
  bridget brig brill bringing brings brink brisk britches broad brock brood brooding brook brooke broth brothel brow brownie browning browns browsing
  bruce brunch brushed bubbling buck bucking buds buen bugged bugger bugging bugle buick builder buildings bulb bulge bulk bulldog bullied bullion bulls
  bullshit bullshitting bully bullying bummed bumper bumpy bums bunk buns bunt burdens buried burke burley burp bursts burt burton bury burying buscare
  bush bust buster busting butch buts butter butting buttons butts buys cabe cabezas cabinets cables cabo cabra cabron cabrones cabs cachorro cada caddy
  cady caer caera caes caesar cage cages caia caiga caigo cain cairo cajas cake cakes calabrese calientes calla callado callar callate callback calle
  callense caller calles calling callisto calls calm calma calme calmense calms calorias calvo camas camel camelot camera camina caminando caminas
  camion camiones camp campeones camping camps canada canceled candies cane cannon cannonball cans cansados canse canta cantando cantar canteen cantidad
  canto cantonese caos capa cape cappy capsula capsule captured caramelos caras caray carcel card cards cared careers carefree careless caress carey
  cargado cargamento cargando cargar cargas cargo cargos caring carl carla carlo carlos carnada carnal carne caro carolina caroline carpe carpets carr
  carries carrot carrots carrying cars carson cart cartas carte carton cartons carts carve carving casablanca casada casado casados casar casare casas
  casco cases casey cash cashed cashing casing casino casos cass caste castillo casting casts catatonic catching catchy cath cats causado caused causo
  cavar cave caved caves caza cease ceilings celebrar cellar cello cellphone cells celos celosa celoso cent centers central centro cerca cerdo
  cerebrales cerebros cero cerrada cerrados cerre certain certificado certificates cesar chai chain chairman chairs champ champs chan chance chang
  changed chant chanting chap chaqueta char charade charger charging charlar charles charlie charmed charming chase chat chatting cheat cheating
  checkbook checkout checkpoint checks cheeks cheeky cheer cheered cheering chem chemically chemicals chen cheng cheque chess chestnut chestnuts chests
  chet chia chic chicas chick chicos childbirth chile chili chill chilled chilly chime chimp china chinaman ching chink chino chipped chips chirping
  chiste chistes chloride choca chocolates choice choir choosing chop chopin chopper chord chore chores chorus chose christian christians chuck chun
  chung churches churchill ciaro ciega ciegos cielo cien cierre cierren cierta cierto cima cinch cindy cinta circo circulating cisco citas cite city
  claiming clair claire clam clamp clamps clams clanging clanking clapping clara clare clarity clark claros clase clases clash clasp classical classroom
  classy clattering claus clause clave claws clean cleaned cleaners cleansing clearer clearing clears cleaver clerical cleve clicking cliente clientes
  clients cliffs clima climbs clinging clinical clinics clinking clint clip clipped clipping clive cloaking clocked clog clone cloned cloning cloud
  clout clover clowning clues clutches clutter coach coaching coals coarse coartada coast coat coats cobrar coca cocaina coches cocinar coco code codes
  codo cody coffees coge coger cogido cogio coherent coho coil coincidencia coins coja cojo coke cokes cola colapso cole colega coles colgando colin
  colina collar colleague colleges colon colonies colorado colores coloring colors colour colt column columns coman comas comb combing combo comeback
  comedia comemos comen comere comet cometio comfortable comi comic comico comidas comiendo comm comma commando comment commies commonplace commotion
  commune comoda comodo comodos comp companeros compania competir composer compulsion computers comun conceal conceited concession conclusion
  conclusiones conclusions concur concurso condicion condo condone conducto cone cones confesion confess confessed confessing confession confided
  confies confine confined conform confound confront congrats conn connected connects conner cono conocer conocido conocimientos conquering consciente
  consciously consegui conseguir consented consider considera considerado consideran considerando considerar considerate consideration considere
  considering considero considers consiga consigo consiguen consigues consiguio constant constante construccion construct constructed construction
  consulted consulting consumed consuming contact contactar contacted contactos contado contains contando contar contare contarle contarme contarte
  contaste contemplate contender content contenta contento contents contest contestame contestant contestants contestar conteste contestes contesto
  contests context contiene continue continues continuously continuum conto contra contracted contractor contracts contradict contrary contrato controla
  controlado controlar controles controller controls contusions convent conversion converted convicts conviene cooked cooled cooler cooling coon
  cooperacion cooperar cooperation cooperative coordinated coordinates coordinator cooter copa copas cope copiado copias copied coping copped cops
  copycat cora cords cordy core corea cork corn corned corners coro coroner corp corporate corra corran correctly correos correr corres corso cortado
  cortar cortare cortaron cortas corte corten cortesia cortex cortez cortinas cortos cosa cosmo cosquillas costa costas costo cosy couldn coupons
  courses court courting courts cousins cove covet cozy crabs cram crane cranes crap craps crate crates craving crawling craze crea creacion creado
  creaking creame creamy crean creando crear creas creating creation cree creek creeme creeran crees crei creias crema creme crept crest crew creyendo
  creyo cria criado cried crimes crio crit crops crosses crossfire crossing crossword crowding crows cruise cruising crumbling crunching crush crusher
  crushes crutch crutches cuadro cuantica cuanto cuarta cuartos cube cubriendo cubrir cubs cuchillos cuenta cuerda cuerno cuero cuerpos cuestan cueste
  cuestion cuida cuido culos cultured cunado cunning cunt cunts cupboard cups cura curado cure cures curing curioso currency currents curry curse curses
  cursing cuss cute cutthroat cuyo daddies dade dado dados dairy daisy dale dales dame dames damnation damon dana danado dandy dane danes dang dangling
  danos dante dara daran dare dares daring darkroom darme darn dart darte data datos dave dawn dawned daybreak daylight daytime deadbeat deadline deadly
  deaf dealings deals dealt dean dear deathbed deaths deba deben deber deberan debes debi debia debio debts debut decadas decade decay deceased decida
  decide decides decidi decidido decidio decido decision deck decrease decree dedicate dedication deduction deed deeper deer defective defences defensa
  defense defenses defining definite degrading degrees dejado dejala dejalos dejame dejan dejara dejaran dejare dejaria dejarla dejarlos dejarme dejaron
  dejas dejeme dejen dejes deke delays deleted deliberate delicado delicious delito deliver deliveries delivering delivers dell delta demasiada
  demasiado demasiados deme demente demented demo demonic demos denial denied dentista dentists deny depart departmental departments depending deport
  deported deportes deposits depot depresion depth depto derechos desaparecera desaparecio descansa descended descending described description desea
  desearia desee deseos desierto desks desorden despedido despedir despegar desperate despido despierte despierten despierto despise desserts destinado
  detected detection detective detectors deten detencion detengas detention determinar detonation developed developer devils devon diagnose diagnosis
  dial dialing dials diaz dibs dices dick didn diem diente diesel dieta diez diferencias diferente differences differently dificultades digas digestion
  digestive digs dije dijo dile diles dill dime dimes dine dined diner ding dingo dining dink dios dioses dipping dira diran diras dire direccion
  direcciones directing direction directly director directors dirk dirt discarded discos discover discovery discredit diseased diseno dish disks
  dismount disney disorderly disorders disparado disparan disparar disparare dispararle dispense dispenser disperse disposed distress disturbances
  ditched ditching dive dives diving doable dobie dobla doce docena docs doctora doctorate doctors documental dodo doesn doggone doghouse dogs dojo
  dolar dolares dolce dole doler dolera dolio dollar dolls dolly dome domination dominio dominion dominique donated donating donations dong donor donut
  donuts door dope doped dora dorian doris dork dorm dormia dormire dormiste dost doth doubles doubted doug douse dove doves dowd downer downfall
  downloaded downright downs downside downstairs downward doyle dozed drab draft drag dragged drago drains drapes drat drawings drawn draws dread
  dreaming dreary dressing drew dried dries drilling drip dripping driven driver drives drone drool dropout drought drove drugs drum drunks drying dual
  ducking ducky duct duda dudo duel duelo duende duerma duermen duermes duermo dues duet dulces dull duma dummies dumping dumpling dundee dune dunk
  duran durar duras duration durmiendo duros dusk dusted dusty duties dwelling dyed earl earn earning earnings earns earring ease east easter eater
  echado edad edges edgy edie edit educacion educational effective egghead eggplant eights ejecucion ejercicios ejercito elbows elders eleccion elected
  election elections electronic electronico elegance elegante elephants ellas elle ello elmer elsewhere emergencias emergencies emery emory empezando
  employed encanta encanto encendido enciende encontro encuentra encuentran encuentras encuentre encuentren encuentres endings endless endurance
  enfadado englishman enjoyable enjoys ensenado entender entendi entendio enter entera enterado entere enterrada enterrado enters entienda entiendas
  entienden entiendes entiendo entierro entrado entran entrar entrara entrare entras entree entregado entregas entren entrenado entres entrevista entro
  entry envoy epic epoca equation equilibrium equivoca equivocas eras eres escapa escapando escape escapo escort escrita escrito escritor escuchad
  escuchado escuchame escuchan escuchar escuchas escuche escudo esencial esfera espada espaldas especialista esperaba esperad esperado esperame esperan
  esperando esperanzas esperar esperara esperare esperaria esperas espere espero espias esposas esposos esquina essays essentially estaban estabas
  estaca estacion estadio estado estados estais estan estara estaran estare estaria estarias estas estelar esten estes estimado estimated estimates
  estos estrella estrello estribor estupendo evacuacion evacuation even evenings evento events everlasting everyday eviction evils examine examined
  examiner examples exams exception exchanging exciting excluded exclusive execution exercised exercises exhausting exhausto exista existe existia
  existido exists exiting exito exits exorcism exorcist expanded expansion expedientes expensive experienced experiencia experiencias expertise expire
  explains explicar explodes exploit exploited exploiting explorar exploration explore explored explorer exploring explosions explosives explosivo
  explosivos exploto exposing expresion express expressing expression expulsion extending extiende extortion extrana extrane extranos extras eyeballs
  faced faces facil facing fact factor faded fail failed fails failures fairest fake fakes faking falda falla fallado falle fallo fallout fallow falsa
  falsas false falso falsos faltan fame familia familiares familias families famished fanny farce fare farm farming farms fart farther farting
  fascinated fase fastball fatal fate fates fats fatter fault favor favors fearing feast feat feather feature feedback feeds fees fella fellas fellow
  fence fences fend feria fernando feroz fest fetching feud fiasco fiber fide fiel fields fiend fife fight fighter fighters figuring fila filas file
  filed files filing fill fills filme filmed filming films finance finder finds fined finer fines fingiendo fingir finishes fink finn fino fins firearms
  fireball fired firehouse fireman firemen fireplace firepower fires firewall firewood fireworks firm firmas firme firmes firms firstborn firsthand fish
  fists fits fittest fives flack flag flair flak flake flame flaming flan flapping flaps flares flask flat flatter flattering flaw flea fleas fled flee
  fleeing fleet fleeting flesh fleur flier fliers flights fling flint flirting floater floating flood flooding floors flop flor flora flota flotando
  flour flowing fluids flujo flunk flushing foam fogg foil fold folded folding folk followed follows fond fondo font foods fool fooled fooling fools
  footing footloose footsteps footwork force forces ford fore forearm forest forgave forged forget forgetting forgive forgiving forgotten forklift forks
  forma formacion formally formas formation formed formidable forming fort forum forward foto fouled foundations founded founding fours fourteen
  fraction framing france franco frank freaking fred freed freeing freeman frequency frequently fresca fresco freshman freshmen fret friar friction
  fried frigging fright frightening frightens frisco fritas frito frog frontera fronts frost fruit fruits frying fucking fuel fueled fuentes fueran
  fueras fuerzas fuimos fully fuma fumar fumas funcion funcionado funcionan funcionar funcionara funcione funciones funciono function functional
  functions fund fundacion funerals funky furia furnished fuses futura futures futuro gafas gage gain gains gale galleries galletas gambled gambling
  games gana ganan ganar gane gangs gano gaping garaje garantia garbage garde gardens gary gases gasto gate gathering gator gatos gauge gaze gems gene
  generador generales generals generate generated generation generators generic generoso genes genetica genetics geniales geniuses genre gents getaway
  ghosts giggling gill gimnasia gira girando girlfriends girls girly giro giveaway given giver gives givin gland glaze glee gloating gloss glowing glued
  glum goals godfather godless godmother gods godsend gold golfo golpeando golpear golpes goner gong goodman goodnight goods goodwill goody goof gook
  goon gordo gordon gore gorge gorila gorilla gosh governments grab grabado grabando grabbing grace grad grade grades grading grados graduation grail
  grain gral gram gran granada granadas grandchild grandchildren granddad granddaddy grandparents grange grano grant granting grape gras grasp grass
  grate gravedad gravel graves gravy grazed greed greek greene greenhouse greens greenwich greet greeting greg grenade grenades grew grial grid grieve
  grieving grim grimes grin grind grinding grinning gripe grips grit grites grits groan groaning grooming groove groping gross groupie groupies grove
  growling grown grupos guardan guardian guardians guardias guardo guessing gulf gump gunfire gunning gunpoint guns gunshots gutless guys haber haberle
  haberme haberse habian habiar habias habiendo habil habilidad habit habito habitos hablado hablame hablara hablare hablarme hablaron hablas hable
  hablen hablo habra habran habre habria haceis hacen hacerla hacerles hacerlo hacerlos hacerte haces hacha hacia hacienda haciendo hack hacked hacker
  haga hail hailed hailing haircut haircuts hairdo hairline hairs hairy hale halftime hall halla hallado hallar hallowed halls halo halt hammers hamper
  handbook handed handgun handing handled handler handles handout handshake handsome handy hangar hanger hangman hangover hangs hank hanks hans hara
  haras harass hardball hardened harding hardworking hardy hare harem haremos haria harias hark harley harp harper hasn hast hasta haste hated hates
  hath hating hats hauled haunt haunting haven haze hazing hazte heading headless headlights headline heads heal healer healing heals healthy heap heard
  hearings hearsay hearse hearst heartache heartbreak heartbreaking heartbroken heartfelt heartless hearts hearty heated heath heathen heather heating
  heave heavyweight hecha hechos heed heights heir heirs helados held helios hell helm helpless helps helsing heman hembra heng hera herb herd hereafter
  heridas herido herman hermanas hermanito hermanos hero heroe heroic heroina heroine herr herring hers hesitation hice hides highlight highlights
  highness hijas hijos hills hilo hind hindu hing hinges hints hippies hips hire hires hirieron hiring hiro hispanic hiss hisself historia historian
  historias historic historical histories hitched hive hiya hizo hobbits hogging hoia hoja hojas hola holdings holds hole holed holes holt holy hombre
  hombres homeboy homecoming homeless homer homeroom homes homesick homey homicide homicides homicidio homie homing homo honcho honda hondo hong hood
  hooking hoot hooves hoped hopes hopped hopping hops horde horn horns horribly horrified hors horseback horseman horsemen horsepower horses horseshit
  horsey hose hospitable hospitales hospitalidad hospitals hots hotshot hottest hound hounding hounds hourglass housed household houses housewife
  housework hovering howe however howling hubo hueco hueles huelo huesos huevo hugged hugh hugo hugs huir humana humane humanidad humano humans humbled
  hummer humor hump humping hums hunch hunk huns hunt hunter hunting hunts hurl hussy huts huye huyo hype hypnosis hypnotic hypothetical iban icon
  identical identidad image imagen imbalance impatient implant implication implied implies import importa imposible impossible impresion impresionado
  impresionar impress impression impressionable impressive impulso impure inability inappropriate incendios incense inch incident incidentally incidente
  incidents income incoming incomodo inconsiderate increased incurable indebted indefinitely indication indications indicted indifference indifferent
  indoor inesperado infants infections infectious infested infinitely inflation inflicted inform informa informado informants informs inglesa ingleses
  inhuman injected injection injections injustice inmediato inmenso insanely insatiable insensitive inserted insight insignia insisted inspeccion
  inspection inspiracion instalacion instance instante insufferable insulation insulting insure intake intencion intended intensive intent intenta
  intentado intentas intente intentes intention intentions intercepted intereses interest interests internos interpret interpreted intestine intimate
  intoxicating intro intrusion intrusos inusual invasion inventado invented invention invento inverted invested invisible invitada invoices inward
  inyeccion iran irons irony irritate isolate isolation itself ivan jack jacked jackets jailer jams jane janus jars jean jess jest jews jocks jodiendo
  joins joust jove jovencita jube jude judio judy jugado juggling juices juicy julia julie jumper jumps jumpy juncture junior junk junto jury justa
  justice justicia justin justo keaton keel keeler keen keeping kelp kemp keyboard kicker kickoff kiddies kiki killers killings kilo kilos kinds kinks
  kirk kiss kite kittens knack kneel knees knew knit knitting knob knockout knocks knots knowledge knowledgeable known knows knox lace lacerations laces
  lacey lack lacked lacking ladders ladies lados lads lady lago laguna lakes lama lamb lambs lame lamps lancha lane lanes lang languages lanning laps
  larga largos lars lash lashes lass lastimado lastimarte lastime lastimes lasts lata latas later latest latex lats latte latter launch launching laws
  lawyers layer lays lazo leader leading leads leaf leaks leaky leal lean leap leaping leaps lear learns learnt leary lease least leaves leaving
  lecturing ledger leech lees leftover lefty legion leia lemons lend lenguaje lenning lens lenses lent lento leon leones lest lester letrero lets
  letting levantado levantarme levantarse levantarte levantate levante levanten levantes levanto leve leverage lewd liability liberation libro lice
  licence licensed licenses lick licking lider lies lifeline lifelong lifetime lifetimes lifts ligera ligero lighted lighten lighthouse lighting lightly
  lightweight liked likeness likes liking lima limbo limo limon limpia limpiando lina ling linger lining linked links lino lint lions lios liquids lisa
  lista listed listened listener listing listo lists liter liters litter lived liven liver lives llama llaman llamara llamare llamaria llamarla llamarme
  llamaron llamas llame llames llave llegado llegan llegar llegaran llegas llena llenas lleno lleva llevo load loaned loans lobos lobsters locas located
  location lock locker locket locking locks locos lodge loft logan logged logging logic logo logrado lograr lograron logras logre logs loins lois lone
  loner longed longs looked lookout looky loon loony loop loops loosen loot looting lora lose loser loses lotus louder louse love lover loves lovey
  loving lowdown lowe lowers lowlife lucas luce lucha lucid lucius lucked lucky lucy luego lugar luke lumps lumpy lunchtime lunes lung lurch lust lynch
  lynching mace mach macho madder made madera madge madres madura mafia magia magic magically mago maid mailbox mailed mailing mailman main maiz major
  makeover maker makers makings mala male males mali mall malo malos malpractice malvados mami mamma mammy manage managed managers manages mananas
  mancha manda mandate mando mandy manger mango mangy maniac manicomio manila manly manny manor manpower manta manten mantengo mantiene mantuvo manty
  manzana mapa mara marc marca marcado marcador marcar marcas marcha marchado marchate marching marcho marco marcos marcy mardi mare marea maria marian
  maricon marino marion maris mariscal marked markers market marking marron marsh martillo mary masa mascara mash mashed masiva mass massage mast
  masters matado matala matalo matalos matame matan matas match matching mate mater materia mates math mating mato matron mats matt matter mattress
  mature matzo maya mayberry mayor maze mead meals meaning means meant meantime meanwhile mear measure meat meatballs medal meddle medianoche medias
  medic medica medicacion medico medida medina mediocre medios meditate meditation meek meer meeting meetings meets megan mein mejora mejorado mejorar
  melon melt membrane memento memos menor mentales mentally mentes mentido mention mentiroso menuda menus mere merry mesas mess messages messes meta
  metals metan metas mete meten meteor metere meterme meters meterse metes methinks meti metido metiendo meto metodo metodos metres metros mets mezcla
  mias micah mick middleman middleweight midgets miedos mientes miento mighty mike mikes mildred mile milkman milkshake milky mill miller milly milo
  milt mina minas mind mine miner mines ming mingling minimal minimum minion ministro mink minors mint mintiendo mints minus minute minuto mios mirad
  mirada mirado mirarme mirate mire mires misa misled misses mission missouri missy mist mistaken mistakes mistress mistrial mito mixer moan moaning
  moans moat mobster mocha moda mode modo module moist mojado mojo mold mole molino molto moment momentos moments momma mona mondo monedas monica
  monkeys mono monos mont montana monte monty monument monuments moons moor moore moose moot moping morality mordido mordor moreover mores morg moria
  morn mornings moron morrow morse mort mortality moses mosquitoes moss mostrando motel moth moths motorcycles motors motto mounting mourning mousse
  mousy mouthing mouths moves moviendo movies movil movio mower mowing moya muchisimas muchisimo muchos muck muera muerde mueren mueres muerete muertas
  muerte muertes muertos mueva mueven mueves muffler mulder muller mumble mumbles mummy munch munecas muneco murderer murders murieron muro muros
  musculo musculos muse museo mushy must muttering mutual nacho nacio nadar nagging nailing named nameless names napa nasa nate naval nave navel
  navigator neal nearby nearing neat neatly necks needing needless needn needs needy negar nego negroes neighbours neil nein nephews nerd nest nets
  nevertheless newcomer newer newfound newport newt nice nicer niche nick nido niega niego nietos nieve nigh nightfall nightmares nights nightstand
  nighttime ninas nine ninita ninja ninos nipples nivel nobel noble noches noel noise nome nonetheless nono noodle nook nope norma normales normalidad
  norman normandy normas norse norte noses nosy nota notas noticeable noticed notices noticia noto notre notwithstanding nova novela novels novias
  novice novios nowadays nube nueva nueve nuevos nukes nuns nurses nutcase nuthouse objection objective objects obligo obra obsesion obsessed oceano
  oceans ocultar ocupar ocurriendo odio offending offering offers offhand officer offices offspring ofreciendo ogro oidos oiga oily okey oler omen omer
  onboard oneself ongoing online onward operaciones operador operate operates operating operational operations operative operator opina oppression
  orejas oren organised organism organizar organized organos organs orion osos others otras otro ounce outback outbreak outburst outcast outcome outdone
  outgoing outlets outline outlive outlook outpost outright outsider outstanding outward overall overbearing overboard overcome overdo overdoing overdue
  overhead overhear overhearing overloaded overlook overlooking overnight overpaid overrated overreact overreacting override overrun oversee oversight
  overslept overthrow overtime overturned overweight owed owen oyen pace paciente pacientes packing packs paco pact pacto paddle padres paga pagado
  pagar pagarme paged pager pages pago pague paid paige pail pair pairs pais paises pala palabra palace paliza pally palm palo palos palp pals panda
  pandilla pandillas panel pans pansy pant pantalla panties panty papas papeles papi pappy parada parade parados paradox paraiso paranoico paranormal
  paras parasite parate pard pardner pare parecen parecer pareces parecia parecio pared parejas parent parental pares pariente parientes paris parks
  parrot parson part parted partial particle particles partida partidos parties parting partir partners parton parts party pasa pasada pasando pasar
  pasas pase paseo pases pasion pasos passion passionate passive passover passport passwords pasta paste pastel pastime pasto pastor pata patched
  patching patear patel patent patience patiently pato patsy pause pavement pavo pawn pawns paws payback paycheck paying payments pays peace peach
  peaked pear pearce peas pechos peck peddle pedi pedicure pedire pedo pedro peek peeking peel peeled peep peeper peeping peer peers pegado pegar
  pegarle peking peleas peleen pelo pelos peludo penal penas pendejo pending pene penises pennies pensado pensamiento pensare pense pension penso
  peoples pepperoni peppers pequenas pequenin pequenos perdida perdido perdidos perdon perdy perfeccion perfection periodo perk permanent permanente
  permission pero perra perros perry persian persigue persona personal persons pesa pesada pesado pesos pest pets petting petty phoned phones phoney
  phony physically physician picard pickering pickin picking pickled picks pickups picky pictured pida pidas pide piden pides pidiendo pido piensa
  piensas piense pienses pier pierce pierda pierdas pierde pierdo pieza pigs pike pilar pile piled piles piling pimp pimping pimples pinched pines ping
  pining pink pinning pint pinta pinto pints pipa pipe piper pipes pips pirate pirates piso pisos piss pissed pisses pissing pistolas pistols piston
  pistons pita pitcher pitches pitching pito pits pizzas placa placed placement placer places placing plaid plain plains plana plane planear planet
  planeta plank plano plans planta plantation planting plants plate play pleading pleased pleases pleasing pleasure plena plop plotting plug pluma plumb
  plumbing plump plums plus poaching poca pocos poder podian podias podra podre podria poet pointer pointers pointing points pointy poised poker pokey
  poles poli police polis politica politicas polk poll polls polo pondran pone poner pones pong ponia ponies ponle ponte pony poodle poof pooh pools
  popa pope poppin poppy pops pores pork porn portable portada portals portate porter portion portman ports pose posed poses posesion posh posibles
  posing position positions positively positivo possesses postal posted posters postman postre posts postura posture potatoes potent pots potter pound
  pour pours pout pouting powder powerless powers pozo practica practical practicar practicas practiced practices practise prado praise prancing pratt
  praying prays preaching precious preferable preferido preferred prefers prefiere prefiero premio prentice prepping presa prescribe prescriptions
  present preserving presiding presiona preso presos presses pressured pressures pressuring prestado preston pretending pretendo prevents prey priceless
  prick pricks pride primal primaria prime primos prince princes print printed printing prints priorato prioridad priors prisa prision prison prisoner
  privadas privados prize prizes probemos problema problemas proceder procedures proceso processes processing procession profound profundo programado
  programas programmed programmer programs projecting projection projects prone prop propose props prose protect protective protocolo protocolos
  protocols proved provided provider provides prowess pruebas pruebe psst psychos puck puddles pude pudo pueda puedan puedes puerto pues puff pull
  pulmones pulp pulses pumps punches puncture punished punitive punk punos punta puny purge purim puro puros purposes purser purses pursue pursuing puse
  pusher pushes pushover pushy puss puta puto putos putt putting quarterback quarters quartet queda quedado quedando quedarme quedarse quedate queden
  quedes quedese quedo queen queer queja queres querida queridos queriendo queso queue quid quiebra quiera quieren quieres quieta quieto quietos
  quimicos quinn quinta quinto quirt quisieras quiso quite quiten quitense quites quitese quitting quiz quizas quota quotes rabbi rabbits race raced
  rach rack racked radiacion radiator raffle rage raging raid raided raiding raids railing rained raining raises raising rake rally rama ramas rambling
  rams rana rang ranting rapes raping rapping rare raros rastreo rastro rata ratas rated rates rating ratio raton rats rave raving raya rayos rays raza
  reaching reactions reacts readiness readings realidad realise realised realm reap rear reasonable reasons reassure rebuilding receipts reception
  rechazado rechazar rechazo reciben recital recite recognised recognized recognizes recon reconocer reconoces reconoci reconocimiento reconozco recover
  recuerdan recuerdas recuerde recuerden recuerdes recuerdo recuerdos recupera redhead redheaded redneck reds reduce reducing reduction reed reel
  reeling referencia referred refined reflection reflex refuel refuse refused regal regalo registered registrado registrar registry reglas regulars
  rehabilitacion reich rejected rejecting relacion relapse relating relation relay released releasing relied relieve religious remembered remembers
  remove removes renal rental repaid repeat repent replaced replacements replacing replica reporte reporting representing repression requests rescued
  rescuing researched reserved resistance resisted resisting resistir resolve resolver respecting respecto respetar respiration respire responda
  respondeme responder respondio responds responses responsible restless resto restrained restrictions resulted reto retraction retrato retreating
  revealing reventar revere revered reversal revision revolver rewarding rezar rica rice rick rider rides ridge riding ries riesgos rifles rigged rights
  righty rigor rigorous riled ringo rings ringside rink ripe ripper rips rise rises risking risky rita rite rivers riverside riviera roach road roads
  roam roaming roba robber robbing robe robes robo robos robs roca rocks rocky rode rogers rojas rojo role roller roma rome rompe roofs rook roommates
  rooms rooster root ropa roped roper ropes rosa roscoe rose roster rotas rotation rotos rots rouge rounding rounds route rove rover rowing rubbed
  rubbers rubia rubies rubs rude rudeness ruedas rugged rugs ruining ruins ruled ruling rumbling runaway rundown rune rung runt rupture rusa ruse rush
  rushed rushes rushing russ ruta sabeis saben sabes sabido sabiendo sabio sable sabor sabra sabre saca sacado sacas sacked sacks saco sacred saddled
  sade safer saga sage sagrado sail sailed sailing sake sakes salads salami salaries salem sales salga salgo sali salia salida salidas salimos saline
  salir salon saloon salsa salt salta salte salto salts salud saluda saludo saludos salva salvando salve salvo sana sand sandra sands sane sang sank
  sanka santo sara sark sass sato saucer saves savin savings sayid scale scalpel scamp scanning scare scares scaring scarred scarring scars scatter
  schedules scheming schoolboy schoolgirl schoolhouse schooling schools schoolwork scolded scoot score scored scorpions scouting scraping screamed
  screeching screens screwball screwing screws screwy seaboard seafood seal sealed sealing seaman sears seas seasick seasoned seat seating seats seaweed
  seccion secondhand secondly sections secundaria secundario secured seda sedate sedation seder seduced seduction seed seeds seeking seeks seem seeming
  seems seen seer segui seguia seguira seguire seguirme seguras seguros seis seize seleccion selection selfless selling sello sells selva semen semental
  semi seminary semper senado senate sends senhor senior senoras senoria senorita senos sensacion sensational sensed senseless senses sensor sent
  sentada sentados sentarme sentencia senti sentidos sepa separado separados separar sepas septimo sequence sera sere seres serpent serpientes serve
  services servicio servidor sesos sets setting settings seventeen sever sewed sewers sewing sexo sexuales sexuality shack shackles shades shady
  shagging shaggy shall shame shane shaped shapes shaping share shared shares sharing shark sharpened shave shaved shaw shay sheen sheep sheer sheets
  sheik shelf shell shelling shells shields shift shifting shilling shin shine ship shipped shipping shirt shite shithead shits shocker shocking shoe
  shoo shooter shootings shootout shoots shop shopping shops shore shores shortcut shortest shorthand shorts shortstop shorty shotguns shouldn shout
  shouting shouts shove shovel shoveling shoving showdown showed showering showers showgirl shown showtime shrew shrinking shucks shunt shutdown shuts
  shutting sicko sideburns sidekick sides sideshow sidewalk sidle sido siendo sienta sientate sienten sientense sientes sientese siete siga sigan sigas
  sigh sighs sighting sightings sights sightseeing siglos signing signo signor sigo siguiendo silently silk silla silo silva simba simmer sims sing
  singer singers singles sings sink sins sintio sipping sire sirs sirva sirven sirves sirviente sirvio sirvo sistemas sites sitter situacion sizes
  sketches skid skill skilled skilling skim skimming skins skip skipper skis skit skulls slab slacks slade slain slammer slamming slapping slashed
  slaughter slave slaying sleek sleepless sleepover sleeps sleeves slice slick slid slides sliding slim slime sling slinging slip slipper slipping slop
  slope sloppy slot slots slow slower slowing slows slumming slut smack smacking smalls smashes smashing smelt smiled smiles smiley smoked smoker smokes
  smokey smoother smuggling smut snacks snagged snakes snapping snatched snatching sneak sneaking sneezing sniff sniveling snob snooping snore snort
  snorting snorts snot snowball snowboard snowed snowing snowman snows snowy snuck snuff soap soaring sober sobra sobrevivir socialist socios sock
  sockets sodas sofa softball soggy soho soio solar solas sold sole solia solid solitaire solos somehow someplace sometime somewhat somewhere sonar
  sonda sone songs sono sonrie sonriendo soon soot soothing sopa sopla sorta sorts sory sospecho sospechoso sospechosos sostiene sought soul sounded
  sounding soundtrack sour soze spaced spaceman spaces spade spain spanking spare spared sparkle sparring spat speaks spear spec specialists speciality
  specialize specials specs speechless speeding spend spending spic spice spiderman spiders spies spig spike spikes spill spiller spilling spilt spin
  spineless spins spirits splat splint splits spock spoiled spoiling spoke spook spooked spoons sport sporting spotless spotlight spout sprained
  springfield springing springs springtime sprouts sprung spunk squads squashed squat squaw squeaking squealing squid squirrels stack stacked stacking
  stag staging stain stained stains stair stake staked stakes staking stale stalin stall stalling stalls stan star stare stared stares stark starlight
  starling starr starring starship start starter starting startled starts starved starving stat stated statements states stating statistical stats
  statue statues stay staying stays stead steady steak steaks steal stealing steals steam steaming steed steel steep steering steers stella stem stems
  stepmother stepped sterling steve stew sticks sticky stiffs stinging stingy stink stinking stinks stirring stitched stock stocked stocking stockings
  stocks stoke stokes stole stomachs stomp stomped stoop store stores storing stork storming story stow straightaway straightened straightforward
  straining strains strand stranded strangely stranger strangler strangling strap strapped strapping strategic strauss straws strays stream streaming
  streams streep stressing stretched stretches stride strife striker strikes striking string strings strip stripe stripped stripping strive strolling
  strong strongly stroud struggled strung stub stud students studs stuffing stumbled stun stunk stunning stunt sturdy stuttering suave suba subconscious
  sube subete subido subiendo subio subir subo substances suceda sucede sucediendo sucedio sucios sucker sucks sucre suction sudan sued suelen suelo
  suena suene suenos suero sueter suffers suffocated sufrido sufrir sugars suing suit suite suits sulking suma summers summertime sumner sumo sundays
  sundown sung sunglasses sunlight sunrise suns sunscreen supe superado superar superb superhuman superintendent superman supervise supervision supiera
  supo supone supper supportive supports supuesto surf surfer surge surgically survey survival survive survives suspended sutter sutures suya suyo swab
  swam swarming swat swaying swear swearing swears sweep sweeping sweetheart sweetie sweets sweetwater swept swig swill swims swine swing swinging
  swings swirling switched switches switching swore swung systems tables tackle tacky taco tact tagging tailing tainted takeoff takeout takeover taker
  takes takin tale talks tall talla tamara tame tammy tane tango tape taped taping tapped tarado tarda tardes tardy targets tarjetas tarn task tastes
  tasting tate tattoos taught taunting teach teaches teaching teahouse teams teamwork tear teasing tech teddy teens tela tele telefonos teli tellin
  tells telly tema temas teme temen temer temes temo temor tenants tend tended tendra tendre tends teneis tener tenes tenga tenias tenido teniente tenis
  tense tension tenso tent tentacion tenth tents tercera tercero term termina terminada terminado terminal terminan terminara terminare terminaron
  terminate terminator terminen termines terminos terrain terreno terribly terrific terry testamento testy textbook texto thai thank thanking thanks
  thaw theaters thee theirs theme thereafter therein thereof thesis thieving thin thine thing thingies thingy thinker thinkers thirst thirteen thirty
  thorn thorough those though thoughtless threat threaten threes threesome thriving throats throughout thumbs thump thus tick ticked ticking tickles
  tickling tides tidy tiempos tienen tienes tier ties tigger tighten tighter tights tile tiles till timed timeless timer timetable timido timmy ting
  tink tinkle tinta tipo tipped tipping tira tirado tiras tire tiren tires tiring tiros titans tito toad toasting tocado tocan tocar tocas tock toco
  toda todd toddy toga toilets toke token tolerate tolerated toll tolling tomala tomalo toman tomando tomara tomare tomaria tomarme tomarse tomas tomato
  tomatoes tomb tomen tomes tommy toner tones tong tongs tongues tono tony tool toot toothbrush toothpick toots topic topped topping tops toquen toques
  torah torch torched torches tori tornado toro toros torpe torre torso toss tote toto tots touchdown touchy toured touring tours toward tower town
  towns toxic toying toys trabaja trabaje trabajos trace tracer traces tracked tracking tract traction tracy trade traded tradition trae traeme traen
  traerme traes tragico tragos traia traiga traigo trail trailing trained trainee trains trait trajo tram tramando transferred transferring transfers
  transform transit transition transmit transplants transporte transported transporter transports trap trapper traps tras trashed trata tratado tratando
  tratar trate trato trayendo tread treasure treaties treating treats treaty trece trees trek tremendous trenches trend trespass trespasses trespassing
  trey triad triage trials triangle tribal tribe tribu trick tricking tricks tries trifle triggers trim trina trineo trio tripe tripping trips troll
  trono troop tropa tropas troubled troubles troublesome trough trout truce trucking trucks truco trunk trusting tubo tuck tumble tumbling tumor tuna
  tune tuned tunel tuning tunnels turkeys turn turner turno turnout tuve tuyo twain twat twig twigs twit tying typed types tyre tyres ultimate
  unavailable unavoidable unbeatable uncles unconsciously uncovered undercover underdog underestimate underlying underpants undersea understandable
  understanding understands understatement understood understudy undertake undertaker undertaking underworld unfamiliar unfinished unfit unidas unir
  unite units unity unos unresolved unsolved untie upped upstanding urged urgently usas usen user uses usted util vacaciones vacas vacations vacios vago
  vagon vain valance valen vales valet valiente valientes valle value valve vano vanquished vapor varias variation various vary vase vaseline vasos vast
  vean veas vecinos veda veer vegas veia veil veins veis velas velo venda vende vendi vendiendo vendio vendo vengas venido vent ventaja ventanas ventas
  vents venture venus vera veras verb verdad verdes vere verge verification verle verme verne verse verte vibe vidas videos viena vienen vienes viento
  vila vile vince vine vines viniendo vinos viola violation violations violenta violento violentos violet vipers visa visibility visions visita visits
  viste visto vitaminas viva vive vivi vivia vivid viviente vivio vivira vivire vocation vole volo volunteered volunteers volviendo votes vuela vuelos
  vuelto vuelva vuelven vuelves vuelvo wack wade wage wager wail wailing wails waist waited waiter waiters waits waive wakes wales wali walkout walks
  wallow wallowing wallpaper wally walnuts walsh walt walter wand wang wanton wards ware warming warms warn warnings warp wars wart warts washroom wasn
  wasted wasting watchdog watchman waterfall waterfront watering watt watts waved waves waving waxing weaken weaknesses wear wearing weary weave weaving
  weeds weekend weep weeping weigh weighs weir weirdo welcomed welcomes weli wells wept weren west whacking whale wham whatever whatnot whatsoever wheat
  whee wheel whenever whew whichever whine whipping whit whitehead whites whitey whoever wholesale wholesome whoo whooping whore whose wide widows wiki
  wildcat wildfire wildlife wiles william willing willpower wills willy wilt wind windows wine winged winner winters wipes wired wireless wires wiring
  wise witch withdrew withhold withholding within withstand wits witter wong wood woods woody wore worf workings workman workmen workplace worlds worm
  worms worn worries worthing worthwhile worthy wouldn wounded wounds wrapped wrapping wrath wrecking wrecks wretched wright wring writ write writing
  wrongs wrought yeah yearbook yearn yearning yelling yours yourself yous zeros zone zones
`.trim().split(/\s+/);
