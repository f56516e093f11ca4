/** Everyday words that look like a mistyped word of the lexicon. Written by `make-lookalikes.ts`; do not edit. */
export const LOOKALIKES: readonly string[] = `
  abandon abandona abandonado abby abduction abejas abel abide abiertas abierto aboard abogada abogado abort abra abras abrazo abrela abrelo abren abres
  abri abriendo abrigo abrir abrirla abrirlo abro abstinence abuelos abundance acabado acabamos acaban acabara acabare acabas acabe acaso accidental
  accidentes accion according accounting acepte acercando acercarme acercarse aces acids acme acordado acostado acostarme acostarse acre acres actions
  activa activo acto acts acuerdas acuerdo acusa acusados addictive addition adds adiccion admission adonde adora adoro adrift adult adulto adultos
  advanced advances aerea afectado affection affects afflicted afterlife afternoons afterward afueras agamenon agarralo agarre agent agotado agresion
  aguantar aguante aguarda aguja ahorrar ahorros aigo aiguien aims aired aires airfield airline airplane airport airspace airtight airways aislado
  alambre alarma alarming alarms alas albert alcanzado alcanzar alcoholics alcoholism alegria aleja alerta alfa algo algun algunas alguno alianza alias
  alice alien alike alimento alivio alla alliance allo allowing alma almas almonds alongside also altar alter alterado altogether altos amaba amabas
  amable amanecer amar amas ambos ambulances amenazas amid amigas amigos among amos amounts amuse amused amusing analysis analysts analyzed anda
  anesthetic angle angles angus animals anna anne anormal answers ante antes antidoto antique antiseptic anybody anyplace anytime anyways anywhere apaga
  aparato aparatos aparece aparecio apartamento apartate aparte apartments apparent appears appetites appetizer appliances applications applying
  appointments approach appropriately aprendio aprendiz apuntando apunto aqua arabia arca arches arco arder ardiente areas aren arena ares arise
  armadillo armado armados armadura armamento armar armas arming armor army aroma arose aroused arreglar arrestado arrestar arresto arrests arse arte
  artes articulo articulos arts arturo asegura asegurado aseguro asher ashes asia aside asiento asignado asistir asked aspen assaults assisting
  assurance asteroid astounding astray asustada ataca atacaron atado atajo atender athena atico atlas atone atraco atrae atrapo atrasado atravesar
  atraviesa atreves atta attach attached attained attempts attending attention attorneys attracted attracting auction audicion audition augusta aunts
  aunty autobus automatic autor autos avance aventura aviation avisa avoiding await awaiting awaken award aware awesome awhile awoke axle ayudado
  ayudame ayudan ayudante ayudar ayudarme ayudarnos ayudas ayude ayudo baba babe babes babysitting bach backbone backed backfire backfired background
  backgrounds backing backpack backs backside backyard bacon bacteria bagels bagged bagging bags bail bailando bailar bailas baile bailed bailing bajado
  bajala bajame bajar baje bajen bajos bake baking bala balanced balancing balas bald baldy bale bali ballad ballgame ballon balloons ballpark ballroom
  balon banco banda bandera bandido bandidos bandit bandits bando bands bandstand bane bangs banished banjo banking banks banned banning bano barbados
  barbaric barco barcos bard bare barging barish bark barley barn barnes baron barons barra barrage barred barricade barricades barriers barro barry
  bart baseball bash basic basil basis bass bastille bata batalla bate baterias bates bathe bathrobe bathrooms baths baton bats batter batting battle
  battling baul bawling beach beaches bead beagle beak beam beaming beams bean beans beard bearing bears beast beasts beatings beau beaut beba bebes
  bebida bebido bebiendo bebo beca became because beck becket beckett become becomes becoming bedbugs bedrooms beds bedside bedtime beef beep beeps
  beers beetle beforehand beggar begs behalf behave behaving behold bein beings bela believed believer believes bell bella bellas belle bellevue bello
  bells belong belonging beloved below belts bendita bendito bends bene bent bert berth bertha besame besar beside beso bess bestia betcha beth bets
  betting beverage bianco bible bibles biceps bicho bids bienestar bienvenida bienvenido bienvenidos bigfoot biker bikes bilge billboard billings
  billion billionaire billy bind binding bing binge bingo bink birch bird birdy birthdays birthplace birthright bitch bitching biting bits bitter
  blackboard blackie blackmail blackouts blacks blake blame blames blancas blanche blancos bland blanks blares blaring blaster blasting blaze blazes
  bleached bleak bleep blend blessing blinded blinds bling blink blinking bliss blob bloc block blockade blocking bloke blond blonde bloodbath bloods
  bloodthirsty bloom blot blowing blowout blows blowtorch blues blume blur blush blushing boar boarded boarding boards boardwalk boat boating boats boda
  bodas bodily bodyguard boiled boils bold boletos bolos bolsas bolso bolt bolts bomba bombs bona bond bondage bonded boned bonehead boner bones bong
  bonitas bono bony boob booby booger booing bookcase booked booking books bookshop boom boon boost booted booth bootleg boots booty bora borde bordo
  bore bores borg boring borne borracha borrachos borrar borrow bors bossy botas botellas botes bothered boton bottled bottles bottomless bottoms
  bouncing bowed bowers bowing bowler bowls bows boxed boyfriends boys bracelets bragging braid brainless brains brainwashed brainy brakes bran branch
  branches brand brat brats brave bravery bravo breach breached bread breakdown breakers breakfast breaks breakthrough bred breed breeding breeds brent
  brew brian bride brides bridges bridget briefing brig brill brings brink brisk brit britches broad brock bromeando bronco brood brooding brook brooke
  broth brothel brow brownie browning browns browsing bruce brunch brushed bubbling buck bucking bucks bucky budge buds buen bugged bugger bugging bugle
  buick builder buildings bulb bulk bulldog bullied bullion bulls bullshit bullshitting bully bullying bummed bumper bumpy bums bunkhouse bunks buns
  bunt burdens buried burke burley burp burro bursts burt burton bury burying buscare bush bust buster busting butch buts butter buttered butting
  buttons butts buys caballo cabe cabezas cabinets cables cabo cabra cabron cabrones cabs cachorro cada caddy cady caer caera caes caesar caged cages
  caiga cain cairo caiste cajas cajon cajun cakes calabrese calientes calla callado callar callas callate callback calle callense caller calles callese
  callisto callous calma calmado calmate calme calmense calming calms calorias calvo camaras camas camel camelot camera camina caminando caminas camion
  camiones camp camped campeones camping camps canada canceled candies cane cannonball canoe cans cansados canta cantando cantar canteen cantidad canto
  cantonese caos capa cape cappy capsula capsule captured caramelos caras caravan caravana caray carcel card cards cared careers carefree careless
  caress carey cargado cargamento cargando cargar cargas cargo cargos caring carl carla carlo carlos carnada carnal carne caro carolina caroline carpe
  carpets carr carries cars carson cartas carte cartel carter cartera carton cartons carts carver casablanca casada casado casados casar casare casas
  casco cases casey cash cashed cashing casing casino casinos casos cass caste castillo casting casts catatonic catching catchy catfish cath cats
  causado caused causo cavar cave caves caza ceased ceiling ceilings celebrar cellar cello cellphone cells celos celosa celoso cent centers central
  centro cerca cerdo cerebrales cerebros cero cerrada cerrados cerre certain certificado certificates cesar chai chain chairman chairs champ champs chan
  chance chang changed chant chanting chap chaqueta char charade charger charging charlar charles charlie charmed charming chart chase chaser chases
  chat chatting cheat cheating checkbook checking checkout checkpoint checks cheeks cheeky cheer cheered cheering chem chemically chen cheng cheque
  chess chestnut chestnuts chests chet chew chia chic chicas chick chicos childbirth chile chili chill chilled chilly chime chimp china chinaman ching
  chink chino chipped chips chirping chistes chloride choca chocolates choice choir choosing chop chopin chopper chord chore chores chorus chose
  christian christians chuck chun chung churches churchill ciaro ciega ciegos cielo cien ciento cierre cierren cierta cierto cigar cigarros cima cinch
  cindy cinta circo circulating cisco citas citation cite city claiming clair claire clam clamps clams clanging clanking clap clapping clara clare
  clarence clarity clark claros clase clases clash clasp classical classmates classroom classy clattering claus clause clave claws clean cleaned
  cleaners cleansing clearer clearing clears cleaver clerical cleve clicked clicking cliente clientes clients cliffs clima climbs cling clinging
  clinical clinics clinking clint clinton clip clipper clipping clive cloaking clog clone cloned cloning cloud clout clover clowning clues clutter
  coaching coalicion coalition coals coarse coartada coast coat coats cobrar cocaina coches cocinar cock cocked coco cocoa code codes codo cody coffees
  coge coger cogi cogido cogio coherent coho coil coils coincidencia coins coja cojo cokes cola colapso cole colega coles colgando colin colina collar
  colleague colleges collide colon colonies colorado colores coloring colors colour colt column columns coman comas comb combine combing combo comeback
  comedia comemos comen comere comet cometio comfortable comic comical comico comidas comiendo comision comm comma commando comment commies commonplace
  commotion commune comoda comodo comodos comp companeros compania competir complejo completa completar complete completed completes completion composer
  compression compressions compulsion computers comun conceal conceited concert concerto concerts concession conclusion conclusiones conclusions
  concreto concur concurso condado condicion condo condone conducto cone cones confesion confess confessed confessing confession confias confided
  confies confine confined conform confound confounded confront congrats conn connected connects conned conner cono conocen conocer conocerte conoces
  conoci conocia conocido conocimientos conocio conquering consciente consciously consegui conseguir consented consider considera considerado consideran
  considerando considerar considerate consideration considere considero considers consiga consigo consiguen consigues consiguio consistent constant
  constante construccion construct constructed construction consuelo consul consulate consulta consultant consultants consulted consulting consumed
  consuming contact contactar contacted contactos contado contained containers contains contando contar contare contarle contarme contarte contaste
  conte contempt contender content contenta contention contento contents contest contestame contestant contestants contestar conteste contestes contesto
  contests context contiene continue continued continues continuously continuum conto contra contracted contractor contractors contracts contradict
  contradiction contraption contrary contrato controla controlado controlar controles contusions convencer convent conversion converted convicted
  convicts conviene convince cooked cooled cooler cooling coon cooperacion cooperar cooperation cooperative coordinated coordinates coordinator cooter
  copa copas copiado copias copied coping copped cops copycat cora coral cords cordy core corea cork corn corned corners coro coroner corp corporate
  corra corral corran correctly correos correr corres corso cortado cortare cortaron cortas corte corten cortesia cortex cortez cortinas cortos cosa
  cosmo cosquillas costa costar costas costo cosy cougar couldn counsellor counselors coup courses court courting courts cousins cove covet cozy crabs
  cram crane cranes crank crap craps crate crates crave craving craze crea creacion creado creaking creame creamy crean creando crear creas crease
  created creating creation creature crece creed creek creeme creen creep creer creeran crees crei creias crema creme crepe crept crest crete crewe
  crewman crews creyendo creyo cria criado criaturas crick cried crimes crio crippled crit crock crop crops crosses crossfire crossing crossword crow
  crowding crows crude cruise cruising crumbling crunching crush crusher crushes crutch crutches crybaby cuadro cuanta cuantica cuantos cuarta cuartos
  cube cubre cubriendo cubs cuchillos cuenta cuente cuento cuerda cuerno cuero cuerpos cuestan cueste cuestion cuida cuidado cuidados cuidadoso cuidando
  cuidar cuido culos cultured cunning cunt cunts cupboard cupcake cups cura curado curb cures curie curing curioso curl curled currency currents curry
  curse cursed curses cursing curt curva curve cuss cute cutthroat cuyo daddies dade dado dados daggers dairy daisy dale dales dame dames damnation
  damon dana danado dandy dane danes dang danger dangling danos dante dara daran dare dares daring darkroom darme darn dart darte dash data datos dave
  dawn dawned daybreak daylight daytime deadbeat deadline deadly deadwood deaf dealings deals dealt dean dear deathbed deaths deba deben deber deberan
  debes debi debia debio debts debut decadas decade decay deceased decida decide decides decidi decidido decidio decido decision decks decode decrease
  decree dedicate dedication deduction deed deeper deer defeated defect defective defences defensa defense defenses defining definite degrading degrees
  dejado dejala dejalos dejame dejan dejanos dejara dejaran dejare dejaria dejarla dejarlos dejarme dejarnos dejaron dejas dejeme dejen dejenos dejes
  deke delays deleted deliberate delicado delicious delito deliver deliveries delivers dell delta demasiada demasiado demasiados deme demente demented
  demo demos denial denied dentista dentists deny depart departed departmental departments depending deport deported deportes deposits depot depresion
  deprisa deprived depth depto derechos desaparecio descansa descanse descansen descanso descended descending described description desea desearia desee
  deseos desert deserted deserved desierto desks desorden despacio despedido despedir despegar desperate despierte despierten despierto despise dessert
  desserts destinado detached detection detective detectors deten detencion detengas detention determinar detest detonation developed developer devils
  devolver devon diagnosis dial dialing dials diameter diaz dibs dices dick didn diego diem diente diesel dieta diez diferencias diferente differences
  differently dificultades diga digas digestion digestive digger digno digs dije dijo dile diles dill dilo dime dimes dine dined diner ding dingo dining
  dink dios dioses diplomat dipping dira diran diras dire direccion direcciones directing direction directly director directors dirk dirt discarded
  discontent discos discourage discover discovery discredit diseased diseno disks disloyal dismount disney disorderly disorders dispara disparado
  disparage disparale disparan disparare dispararle disparas disparaste dispare disparen dispares disparo disparos dispense dispenser disperse disposed
  distress disturbances ditched ditching dive dives diving doable dobie dobla doce docena dock docs doctora doctorate doctors documental dodger dodo
  doesn doggone doghouse dogs dojo dolar dolares dolce dole doler dolera dolio dollar dolls dolly dome domination dominio dominion dominique donated
  donating donations dong donor donut donuts door doped dopey dora dorian doris dork dorm dormia dormire dormiste dost doth doubles doubted doubting
  doug douse dove doves dowd downer downfall downloaded downright downs downside downstairs downward doyle dozed drab draft drains drama drape drapes
  drat drawings drawn draws dread dreams dreamt dreamy dreary dressing drew dried dries drilling drip driven driver drives driveway drogado drone drool
  dropout drought drugstore drum drumming drums drunks drying dual duck ducking ducky duct duda dudes dudo duds duel duelo duende duerma duermen duermes
  duermo dues duet duke dulces dull duma dummies dumping dumpling dundee dune dunk duped duran durar duras duration durmiendo duros dusk dusted dusty
  duties dwelling dyed earl earn earning earnings earns earring ease east easter eater echa echado eche edad edges edgy edie edificios edit educacion
  educated educational effective egghead eggplant eights ejecucion ejercicios ejercito elbows elders eleccion elected election elections electronic
  electronico elegance elegante elephants elevate elevator ellas elle ello elmer elsewhere embajada emergencias emergencies emery emory emperor empezado
  empezando empleado employed empuje encanta encanto encargado encender encendido enciende encontro encuentra encuentran encuentras encuentre encuentren
  encuentres endings endless endurance enfadado englishman enjoyable enjoys enormes enormously ensenado entender entendi entendio enter entera enterado
  entere enterrada enterrado enterrar enters entienda entiendas entienden entiendes entierro entrado entran entrando entrar entrara entrare entras
  entree entregado entregas entren entrenado entres entrevista entro entry enviando envoy epic epoca equation equilibrium equivoca equivocas eras erased
  eraser eres erotic escapa escapado escapando escape escapo escort escrita escrito escritor escuchad escuchado escuchame escuchan escuchar escucharlo
  escuchas escuche escudo esencial esfera espada espaldas espana especialista esperaba esperad esperado esperame esperan esperando esperanzas esperar
  esperara esperare esperaria esperas espere espero espia espias espina esposas esposos esquina essays essentially estaban estabas estaca estacion
  estadio estado estados estais estan estara estaran estare estaria estarias estas estelar esten estes estimado estimated estimates estos estrella
  estrello estribor estupendo evacuacion evacuation even evenings evento events everlasting everyday eviction evils examine examined examiner examples
  exams exception exchanging exciting excluded exclusive execution exercised exercises exhales exhausting exhausto exista existe existen existia
  existido exists exiting exito exits exorcism exorcist expanded expansion expedientes expensive experienced experiencia experiencias expertise expire
  explains explicar explodes exploit exploited exploiting explorar exploration explore explored explorer exploring explosions explosives explosivo
  explosivos exploto expose exposing expresion express expressing expression expulsion extend extended extending external extortion extrana extrane
  extranos extras eyeballs fabulosa fabulous faced faces facil facing fact factor faded fail failed fails failures fairest faith fake fakes faking falda
  falla fallado falle fallo fallout fallow falsa falsas false falso falsos faltan fame familia familiares familias families famished famosa famoso
  famosos fanny fantasy faraday farce fare farm farming farms fart farther farting fascinated fase fastball fatal fate fates fats fatter fault favor
  favors feared fearing feast feat feather feature featured feds feedback feeds fella fellas fellow fence fences fend feria fernando feroz fest fetching
  feud fiasco fiber fide fiel fields fiend fife fifty fight fighter fighters figuring fila filas file filed files filing fills filly filme filmed
  filming filmmaker films filth finale finals finance finder finds fined finer fines fingiendo fingir finishes fink finn fino fins firearms fireball
  firehouse fireman firemen fireplace firepower fires firewall firewood firm firmas firme firmes firms firstborn firsthand fishing fishy fists fittest
  fives fixed flack flag flair flak flake flame flaming flan flapping flaps flares flask flat flatter flattered flattering flattery flaw flea fleas fled
  flee fleeing fleet fleeting flesh fleur flex flier fliers flights fling flint flirting floater floating flood flooding floods floors flop flor flora
  flota flotando flour flow flowing fluids flujo flunk flush flushing fogg foil fold folded folding folds folk followed follows fond fondo font fool
  fooled fooling fools footage footing footloose footsteps footwork force ford fore forearm forest forgave forged forget forgetting forgiven forgives
  forgiving forgotten forklift forks forma formacion formally formas formation formed formidable forming forrest fort forum forward foto fouled
  foundations founded founding fountain fountains fours fourteen foyer fraction framing france franco frank freaking fred freddy freed freeing freeman
  freeway frequency frequently fresca fresco freshman freshmen fret freud friar friction fridays fried friendship frigging fright frightening frightens
  fringe frisco fritas frito frog frontera fronts frost fruit fruits frying fucking fuel fueled fuentes fueran fueras fuimos fully fuma fumar fumas
  funcion funcionado funcionan funcionar funcionara funcione funciones funciono function functional functions fund fundacion funerals funky furia
  furnished fuses futura futures futuro gael gafas gage gail gain gains gala gale gallant galleries galletas gallina gallon gals galt gambled gambling
  games gaming gana ganan ganar gane gangs gano garaje garantia garbage garde gardens gary gases gasto gate gathered gathering gator gatos gauge gaze
  gazing gears gems gene generador generales generals generate generated generation generators generic generoso genes genetica genetics geniales
  geniuses genre gents getaway ghosts giant giants gigantic giggling gill gimnasia gira girando girlfriends girls girly giro giveaway given giver gives
  givin gland glaze glee gloating gloss glowing glued glum goals godfather godless godmother gods godsend gold golfo golpeando golpearme goner gong
  goodman goodnight goods goodwill goody goof google gook goon gordo gordon gore gorge gorila gorilla gosh governments grab grabado grabando grace
  graceful grad grade grades grading grados graduation grail grain gral gram gramos grams granada granadas grandchild grandchildren granddaddy grandioso
  grandparents grange grano grant granting grape gras grasa grasp grate gravedad gravel graves grazed greased greasy greed greek greene greenhouse
  greens greenwich greet greeting greg grenade grenades grew grial grid grieve grieving grim grimes grin grind grinding grinning gripe grips grit grites
  grits groan groaning grooming groove groovy groping gross groupie groupies grove growed growling grown grupos guante guantes guarda guardado guardan
  guarde guarded guardia guardian guardians guardias guardo guards guarida guessing gulf gull gump gunfire gunning gunpoint guns gunshots gutless guys
  haber haberle haberme haberse habian habiar habias habiendo habil habilidad habit habito habitos hablado hablame hablara hablare hablarme hablaron
  hablas hable hablen hablo habra habran habre habria haceis hacen hacerla hacerles hacerlo hacerlos hacernos hacerte haces hacha hacia hacienda
  haciendo hack hacked hacker hadas hades haga hail hailed hailing haircut haircuts hairdo hairline hairs hairy hale halftime halfway hall halla hallado
  hallar halle hallowed halls halo halt hammers hamper handbag handbook handed handgun handing handled handler handles handmade handout handshake
  handsome handwriting handy hangar hanger hangman hangover hangs hank hanks hans hara haras harass hardball hardened harding hardworking hardy hare
  harem haremos haria harias hark harley harp harper harry hasn hast haste hasty hated hates hath hating hats hauled haunt haunting haven haze hazing
  hazlo hazte heading headless headlights headline headstone heal healer healing heals healthy heap heard hearings hearsay hearse hearst heartache
  heartbreak heartbreaking heartbroken heartfelt heartless hearts hearty heated heath heathen heather heave heavens heavyweight hecha hechos heed
  heights heir heirs helados helios hell hello helm helmets helpless helps helsing heman hembra heng hera herb herd herds hereafter heridas herido
  herman hermanas hermanito hermanos hero heroe heroic herr herring hers hesitation hice hides highlight highlights highness highway highways hijas
  hijos hills hilo hind hindu hing hinges hints hippies hippy hips hire hires hirieron hiring hiro hispanic hiss hisself hissing historia historian
  historias historic historical histories hitch hitched hitter hive hiya hizo hobbits hogging hoia hoja hojas hola holdings hole holed holes holt holy
  hombre hombres homeboy homecoming homeless homemade homer homeroom homes homesick homey homicide homicides homicidio homie homing homo honcho honda
  hondo hong hood hoods hooking hoot hooves hoped hopes hopped hopper hopping hops horde horn horns horribly horrified hors horseback horseman horsemen
  horsepower horses horseshit horseshoe horsey hose hospitable hospitales hospitalidad hospitals hots hotshot hottest hound hounding hounds hourglass
  housed household houses housewife housework hovering howe however howling hubo hueco hueles huelo huesos huevo hugged hugging hugh hugo hugs huir
  humana humane humanidad humano humans humbled hummer humor hump humping hums hunch hunches hungary hunk hunky huns hunt hunter hunting hunts hurray
  hurrying hussy huts huye huyo hype hypnosis hypnotic hypothetical iban icon identical identidad illusion image imagen imagina imagined imaging imagino
  imbalance impatient implication implied implies import importa important imposible impossible impresion impresionado impresionar impress impressed
  impression impressionable impressive impulso impure inability inappropriate incendios incense inch incident incidentally incidente incidents income
  incoming incomodo inconsiderate inconsistent increased incurable indebted indefinitely indication indications indicted indifference indifferent indoor
  inesperado infamous infants infections infectious infernal infested infinitely inflation inflicted inform informa informado informant informants
  informs inglesa ingleses inhuman injection injections injustice inmediato inmenso insanely insatiable insecto insects insecure insensitive inserted
  insight insignia insisted insistent inspeccion inspection inspector inspectors inspiracion instalacion instance instante instinto insufferable
  insulation insulting insure intake intencion intended intends intensive intent intenta intentado intentare intentas intentaste intente intentes
  intention intentions intercepted intereses interest interests interna internado internally internet internos interpret interpreted interval intervals
  intestine intimate intoxicated intoxicating intro intrusion intrusos inusual invading invasion inventado invented invention invento invents inverted
  invested invisible invitada invoices inward inyeccion iran irons irony irritate irse irte isolate isolation ivan jack jacked jackets jailer james jams
  jane janus jars jaula java jean jeez jefa jefes jeff jess jest jews joan jocks jodiendo john joins joint jolly joust jove jovencita jube jude judio
  judy jugado juggling juices juicy julia julie jumper jumps jumpy juncture junior junk junto jury justa justice justicia justin justo keaton keel
  keeler keen keeping kelp kemp kent keyboard kiddies kiki killers killings kilo kilos kinda kindred kinds king kinks kirk kiss kissing kite kittens
  knack kneel kneeling knees knew knit knitting knob knots knowledge knowledgeable known knows knox lace lacerations laces lacey lack lacked lacking
  ladders ladies lados lads ladylike lago laguna lakes lama lamb lambs lame lamps lancha landed landy lane lanes lang languages lanning lanza laps larga
  largos lars lash lashes lass lastimado lastimarte lastime lastimes lata latas later latest lats latte latter launch launching laws lawyers layer lays
  lazo lazy leader leading leads leaf leaks leaky leal lean leaned leap leaping leaps leapt lear learns learnt leary lease leash lecturing ledger leech
  leer lees leftover lefty legion leia leiste lemons lend lenguaje lenning lens lenses lent lento leon leones leper lesion lest lester letal letrero
  lets levantado levantarme levantarse levantarte levantate levante levanten levantes levanto leve levels lever leverage lewd liability libera
  liberation libre libro lice lick lider lied lies lifeguard lifeline lifelong lifetime lifetimes lifts ligera ligero lighted lighten lighthouse
  lighting lightly lightweight liked likeness likes liking lima limbo limo limon limpia limpiando lina linda lindo ling linger lining linked linking
  links lino lint linterna lions lios liquids lisa lista listas listed listened listener listening listens listo listos lists liter liters litter lived
  liven liver lives llama llaman llamara llamare llamaria llamarla llamarme llamaron llamas llame llames llave llaves llegado llegan llegar llegaran
  llegas llena llenas lleno lleva lleves llevo load loaned loans lobe lobo lobos lobsters loca locas located location loch lock locker locket locking
  locks locos lode lodge loft logan logged logging logic logo logrado lograr lograron logras logre logs loins lois lone loner longed longs looked
  lookout looky loon loony loop loops loosen loot looting lora lose loser loses lotus louder louse lovebirds lovemaking lover loves lovey loving lowdown
  lowe lowers lowlife lucas luce lucha lucid lucius lucked lucky lucy luego lugar luke lumps lumpy lunches lunchtime lunes lung lurch lust lynch
  lynching mace mach macho mack madder madeline madera madge madres madura maestra maestros mafia magia magic magically mago maid mailbox mailed mailing
  mailman main maintain maiz major makeover makers makings mala male males mali mall malo malos malpractice malvados mamie mamma mammy managers manages
  mananas mancha manda mandate mande mando mandy manejando manger mango mangy maniac manicomio manicure manila mankind manly manny manor manpower manta
  manten mantengo mantiene mantuvo manty manzana mapa mara marble marc marca marcado marcador marcar marcas marcha marchado marchate marching marcho
  marco marcos marcy mardi mare marea maria marian maricon marino marion maris mariscal mark marked markers market marking marron marrying marsh marte
  martillo mary masa mascara mash mashed masiva masks mass massage massages mast mastered masters matado matala matalo matalos matame matan matas match
  matching mate mater materia maternal mates math mating mato matrix matron mats matt matter mattered mattress mature matzo mavis maya mayberry mayor
  maze mead meals meaning means meantime meanwhile mear measure meatballs meats medal meddle medianoche medias medic medica medicacion medico medida
  medina mediocre medios meditate meditation meek meer meeting meetings meets megan mein mejora mejorado mejorar melon membrane memento memos mend menor
  mensajes mentales mentally mente mentes menti mentido mention mentiroso menuda menudo menus mere merrier merry mesas mess messes messing meta
  metabolic metals metan metas mete meten meteor metere meterme meters meterse metes methinks meti metido metiendo meto metodo metodos metres metros
  mets mezcla miami mias micah mick middleman middleweight mide midgets miedos mientes miento mighty mike mikes milady mildred mile milkman milkshake
  milky mill miller milly milo milt mina minas mindless minds mine miner mines ming mingling minimal minimum mining minion ministro minivan mink minors
  mint mintiendo mints minus minute minuto mios mirad mirada mirado mirarme mirate mire mires misa misled misses mission missouri missy mist mistaken
  mistakes mistress mistrial mito mixer moan moaning moans moat mobster mocha moda mode modest modo module moist mojo mold mole moles molino molto moly
  moment momentos moments momma mona mondays mondo monedas monica monkeys mono monos mont montana monte monty monument monuments moons moor moore moose
  moot moping morality mordido mordor moreover mores morg moria morn mornings moron morris morrow morse mort mortality moses mosquitoes moss mostrando
  mostro motel moth moths motive motivos motorcycles motors motto mound mount mountains mounted mounting mourning mousse mousy mouthing mouths moviendo
  movies movil movio mower mowing moya muchisimas muchisimo muchos muck mudo mueran mueras muerde mueren mueres muerete muertas muertes muertos muestra
  muestre mueva mueven mueves muffler mugging mulder muller multiples multiply mumble mumbles mummy munch mundos munecas muneco murderer murders
  murieron murmuring muro muros musculo musculos muse museo mushy musica musico must muttering mutual myth nacho nacio nadar nagging nailing named
  nameless names napa narcotic narcoticos nasa nate naval nave navel navigator neal nearby nearing neat neatly necks necktie needing needless needn
  needs needy negar negative nego negroes neighbours neil nein nephews nerd nest nets nevertheless newcomer newer newfound newport newt nice nicer niche
  nick nido niega niego nietos nieve nigh nightfall nightmares nights nightstand nighttime ninas nine ninita ninja ninos nipples nivel nobel noble
  noches noel noises nombre nome nonetheless nono noodle nook nope norma normales normalidad norman normandy normas norse norte noses nosy nota notas
  noticeable noticed notices noticia noto notre notwithstanding nova novela novels novias novice novios nowadays nube nuevas nueve nuevos nukes nuns
  nurses nutcase nuthouse obedecer objected objection objective obligado oblige obra observed obsesion oceano oceans ocultar ocupar ocurriendo odio odor
  offending offering offers offhand officer offices offspring ofreciendo ogro oiga oily oimos okey oler omen omer onboard oneself ongoing online onward
  opener openings opens operaciones operador operate operates operating operational operations operative operator opina oppressed oppression ordering
  orejas oren organised organism organizar organized organos organs orion oscars oscura oscuros osos others otras otros otto ounce outback outbreak
  outburst outcast outcome outdone outfits outgoing outlets outline outlined outlive outlook outpost outright outsider outstanding outward overall
  overbearing overboard overcoat overcome overdo overdoing overdue overhead overhear overheard overhearing overloaded overlook overlooking overnight
  overpaid overrated overreact overreacting override overrun overseas oversee oversight overslept overthrow overtime overturned overweight owed owen
  oyen pace paciente pacientes packages packing packs paco pact pacto paddle padres paga pagado pagar pagarle pagarme pageant paged pager pages pago
  pague paid paige pail pair pairs pais paises pala palabra palace paliza pally palma palms palo palos palp pals pancake panda pandilla pandillas panel
  pans pansy pant pantalla panty papas papeles papito pappy paquete parada parade parados paradox paraiso paranoico paranormal paras parasite parate
  pard pardner pare parecen parecer pareces parecia parecio parejas paren parent parental pares pariente parientes paris parked parks parkway parrot
  parson parted partial particle particles partida partido partidos parties parting partir partners parton parts party partying pasada pasadas pasame
  pasan pasando pasar pasaran pasas pase paseo pases pasion pasos passage passages passageway passion passionate passive passover passport passwords
  pasta paste pastel pastime pasto pastor pata patada patas patatas patear patel patent paternal path patience patiently patio pato patsy pausa pause
  paved pavo pawn pawns paws payback paycheck paying payments pays peacefully peach peak peaked peaks pear pearce pears peasant peasants pecado pechos
  peck peddle pedi pedicure pedido pedire pedo pedro peek peeking peel peeled peep peeper peeping peer peers pegado pegale pegar peking peleado peleando
  peleas peleen pelicula pelos peloton pelt peludo penal penas pendejo pending pene penises pennies pensado pensamiento pensare pensarlo pense pension
  penso peoples pepperoni peppers pequenas pequenin pequenos perch percy perdidas perdidos perdon perdoname perdonarme perdoneme perdonen perdy
  perfeccion perfection performs periodo perk perks permanent permanente permission pero perra perrier perros perry persian persigue persona personal
  persons pesa pesada pesado pesos pest pets petting petty phoned phones phoney phony physically physician picard pickering pickin picking pickled picks
  pickups picky pictured pida pidas pide piden pides pidiendo pido piensan piensas piense pienses pier pierce pierda pierdas pierde pierdo pieza pigs
  pike pilar pile piled piles piling pimp pimping pimples pines ping pining pinning pint pinta pinto pints pipa pipe piper pipes pips pirate pirates
  pisos piss pissed pisses pissing pistolas pistols piston pistons pita pitch pitcher pitches pitching pito pits pizzas placa placed placement placer
  places placing plaid plain plains plana planea planeado planear planeas planeo planes planet planeta plank plano planos planta plantation planted
  planting plants plate play plays plead pleading pleased pleases pleasing pleasure plena plop plotting plug plugged pluma plumb plumbing plump plums
  plunge plunger plus poaching poca pocos poder podian podias podra podre podrian podrias poet pointer pointers pointing points pointy poised poker
  pokey poles poli police polio polis politica politicas polk poll pollo polls polo poncho pondran pondria pone poner pones pong pongas ponia ponies
  ponla ponle ponlo ponte pony pooch poodle poof pooh pools popa pope poppin poppy porche pores pork porn porqueria portable portada portals portate
  porter portion portman ports pose posed poses posesion posh posibles posing position positions positively positivo possesses possession postage postal
  posted posters postman postre posts postura posture potatoes potent pots potter pouch pound pounded pour pours pout pouting powder powerless powers
  pozo practica practical practicar practicas practiced practices practise prado praise prancing pratt praying prays preaching precaucion precaution
  precious preferable preferida preferido preferred prefers prefiere prefiero premio prensa prentice prepping presa prescribe prescriptions present
  preserving presiding presiona preso presos presses pressured pressures pressuring prestado preston pretending pretendo prevents prey priceless prick
  pricks pride primal primaria primavera prime primeras primero primos prince princes princess print printed printing prints priorato prioridad priors
  prisa prision prison prisoner privadas privados prize prizes probando probemos problema problemas proceder procedures proceso processes processing
  procession profound programado programas programmed programmer programs projecting projection projects prone prop property prophets propina propone
  propose proposing proposition props prose protect protective protocolo protocolos protocols proved provided provider provides prowess pruebas pruebe
  psst psychos puck puddles pude pudo pueda puedan puedes puerto pues puff puli pullman pulmones pulp pulses pumps puncture punished punishing punitive
  punk punos punta puny pups purge purim puro puros purposes purser purses pursue pursuing puse pusher pushes pushover pushy puss puta puto putos putt
  putting quack quarterback quarters quartet queda quedado quedando quedarme quedaron quedarse quedate queden quedes quedese quedo queen queer queja
  queres querian querias querida queridos queriendo querra querria queso queue quickie quid quiebra quiera quieren quieres quieter quietos quimicos
  quinn quinta quinto quirt quisieras quite quiten quitense quites quitese quito quitter quiz quizas quota quotes quoting rabbi rabbits race raced rach
  rack racked radiacion radiator radioactive radios raffle rage raging raid raided raiding raids railing rained raining raises raising rake rally rama
  ramas ramon rams rana rang ranting raping rapping rare raros rasguno rastreo rastro rata ratas rated rates rating ratio raton rats rave raven raving
  raya rayos rays raza reaching reactions reacts reader readiness readings realidad realise realised realm reap reaper rear reasonable reasons reassure
  rebuilding receipts received reception rechazado rechazar rechazo reciben recital recite reckless recognised recognized recognizes recon reconocer
  reconoces reconoci reconocimiento reconozco recover recuerdan recuerdas recuerde recuerden recuerdes recuerdo recuerdos recupera recurring redhead
  redheaded redneck redo reds reduce reducing reduction reed reel reeling referencia referred refined reflection reflex refuel refuse regal regalo
  registered registrado registrar registry reglas regulars rehabilitacion reich rejected rejecting relacion relapse relating relation relative relaxed
  relay released releasing relied relieve religious remembered remembers remove removes renal render rent rental repaid repairman repairs reparar repeat
  repent replaced replacements replacing replica reporte reportera reporting reports representing repression reprieve requests rescued rescuing
  researched researching reservas reserve reserved reserves reset resisted resisting resistir resort respecting respecto respetar respiration respire
  responda respondeme responder respondio responds responses responsible restless resto restrained restrictions restroom rests resulted reto retraction
  retrato retreating retrieval retrieve retrieved revealing reventar revere revered reversal reviewed revision rewarding rezar rica rice rick rider
  rides ridge riding ries riesgos rifles rigged rights righty rigor rigorous riled rincon ringing ringo rings ringside rink ripe ripper rips rise rises
  risking risky rita rite rivers riverside riviera roads roadside roam roaming roar roba robber robbing robe robes robo robos robs roca rocas rocks
  rocky rodando rode rodeo rods rogers rojo role roller roma roman rome rompe ronda roofs rooftop rook roommates rooms rooster root ropa ropas roped
  roper ropes roscoe rose roster rotas rotation rotos rots rouge rounded rounding rounds route rove rover rowing rubbed rubbers rubia rubies rubs rudder
  rude rudeness rudo ruedas rugged rugs ruining ruins ruled ruling rumbling runaway runaways rundown rune rung runt rupert rupture rusa ruse rush rushed
  rushes rushing russ rust rustling ruta sabeis saben sabes sabido sabiendo sabio sable sabor sabra sabre saca sacado sacan sacar sacas sack sacked
  sacks saco sacred saddled sade safeguard safer saga sage sagrado sail sailed sailing sailor sake sakes salads salami salaries salem sales salga salgo
  sali salia salida salidas saliera salimos saline salon saloon salsa salt salta salte salto salts salud saluda saludo saludos saluting salva salvando
  salvar salve salvo sana sand sandra sands sandy sane sang sank sanka santo sara saran sash sass satin sato saturdays saucer saucy saves savin savings
  sayid scale scalpel scam scamp scan scanning scare scares scarf scarface scaring scarlet scarred scarring scars scary scat scatter scattered schedules
  scheduling scheming schoolboy schoolgirl schoolhouse schooling schools schoolteacher schoolwork scold scolded scoot score scored scores scoring
  scorpions scouting scrabble scram scramble scrambling scrap scraping screamed screams screeching screens screwball screwing screws screwy seaboard
  seafood seal sealed sealing seaman seamos seams searches sears seas seasick seasoned seat seating seats seaweed seccion secondhand secondly secreta
  secretive secreto secrets sections secundaria secundario secure secured seda sedate sedation seder seduced seduction seed seeds seeking seeks seeming
  seen seer segui seguia seguira seguire seguirme segun seguras seguros seis seize seleccion selected selection selfless selling sello sells selva semen
  semental seminary semper senado senate sending sends senhor senior senoras senoria senorita senos sensacion sensational sensed senseless senses
  sensors sensory sent sentada sentados sentarme sentarse sentencia senti sentidos sepa separado separados separar separarnos separate separately
  separates sepas septimo sequence sera seras sere seres series serpent serpientes serve services servicio servidor sesos seton sets setting settings
  settling seventeen sever sewed sewers sewing sexo sexuales sexuality shack shackles shades shadow shadowy shady shagging shaggy shall sham shame shane
  shaped shapes shaping share shared shares sharing shark sharpened shattered shave shaved shaw shay sheen sheep sheer sheik shelf shell shelling shells
  shields shift shifting shilling shin shine ship shipped shipping shire shirts shite shithead shits shocker shoes shoo shooter shootings shootout
  shoots shop shops shore shores shortage shortcut shorted shortest shorthand shorts shortstop shorty shotguns shouldn shout shouting shouts showdown
  showed showering showers showgirl shown showtime shrew shrinking shucks shunt shutdown shuts shutters shutting siam siblings sicko sideburns sidekick
  sides sideshow sidewalk siding sidle sido siendo sienta sientate sienten sientense sientes sientese siete siga sigan sigas sigh sighs sighting
  sightings sights sightseeing siglo siglos signing signo signor sigueme sigues siguiendo silently silk silla silo silva simba simmer sims simulation
  sing singer singers singles sings sink sino sins sintio sinuses sipping sire sirs sirva sirven sirves sirviente sirvio sirvo sistemas sites sitter
  situacion situations sixth sizes sketches skid skill skilled skilling skim skimming skins skip skipper skirt skis skit skulls slab slacks slade slain
  slash slashed slater slaughter slave slay slaying sled sleek sleeper sleepless sleepover sleeps sleeves slew slices slick slim slime sling slinging
  slip slipper slippers slipping slips slob slop slope slopes sloppy slot slots slower slows slum slumming slump slums slut smack smacking smacks smalls
  smart smash smashes smashing smelt smiled smiles smiley smoker smokes smokey smoother smuggling smut snag snagged snapping snaps snapshot snapshots
  snarling snatched snatching sneak sneaking sneaks sniff snip snitch sniveling snob snooping snore snores snort snorting snorts snot snowball snowed
  snowing snowman snows snowy snuck snuff soaps soar soaring sobra sobrevivir socialist socios sock sockets sodas sofia softball soggy soho soio solace
  solas sold sole soles solia solid solitaire solos soltar somehow someplace sometime somewhat somewhere sonar sonda sone songs sono sonrie sonriendo
  soot soothing sopla sorta sorted sorts sory sospecho sospechoso sospechosos sostiene sotano sought soul soundtrack sour soze spaced spaceman spaces
  spade spain spam spanking spare spared spark sparks sparky sparring spat spear spears spec specialists speciality specialize specials specs speechless
  speeding spend spending spic spices spiderman spies spig spike spikes spill spiller spilling spilt spin spineless spins spirits splat splint splits
  spock spoil spoiled spoiling spoke sponges spook spooked spooks spoons sport sporting spotless spotlight spout sprained spreads springer springfield
  springing springs springtime sprouts sprung spunk squads squat squaw squeaking squealing squid squirrels squirt stack stacked stacking stacks stacy
  stafford stag stage staging stain stained stains stair stake staked stakes staking stale stalin stall stalling stalls stan staple stapler star stared
  stares stark starlight starling starr starring starship starter startled startling starts starved stat state stated statements states stating station
  statistical stats statue statues stature staying stays stead steady steak steaks steal stealing steals steaming steamy steed steel steep steer
  steering steers stella stem stems stepped stereo sterling steve stew sticks sticky stiffed stiffs stinging stingy stink stinking stinks stirred stitch
  stitched stock stocked stocking stockings stocks stoke stokes stole stomachs stomp stomped stone stoned stoop store stores storing stork storming
  story stow straightaway straightened straightforward straining strains strand stranded strangely strangers strangest strapped strapping straps
  strategic strauss straws strays stream streaming streams streep streetcar streets strengthen strengths stressing stretched stretches stretching stride
  strife striker strikes striking string strings strip stripe stripped stripping strive strolling strong stronger strongly stroud struggled strung strut
  stuart stub stud students studs stuffing stumbled stumped stun stunk stunning stunt sturdy suave suba subconscious sube subete subido subiendo subio
  subir subo substances suceda sucede sucediendo sucedio sucios sucker sucks sucre suction sudan sued sueldo suele suelen suelto suena suene suenos
  suero sueter suffers sufrido sufrir suing suit suite suits sulking suma summers summertime sumner sumo sundae sundays sundown sung sunglasses sunlight
  sunrise suns sunscreen supe superado superar superb superhuman superintendent superman supervise supervision supiera supo supone supongo supper
  supplied supported supportive supports suppose supposedly supuesto surf surfer surge surgically survey survival survive survives suspended sutter
  suture suya suyo swab swam swap swarming swat sway swaying swear swearing swears swede sweep sweeping sweetheart sweetie sweets sweetwater swept swig
  swill swims swine swinging swings swirling switchboard switched switches switching swore swung systems tablecloth tables tackle tacky taco tact
  tagging tailing tainted takeoff takeout takeover taker takers takin tale talentos tales talker tall talla tamara tame tammy tampering tane tangle
  tango tape taped tapes taping tapped tarado tarda tardes tardy targets tarjetas tarn task tasks tasted tasteless tastes tasting tasty tate tattoos
  taught taunting taxes taxis teach teachers teaches teaching teahouse teams teamwork tear teasing tech teddy tela tele telefonos televisor teli tellin
  tells telly tema temas teme temen temer temes temo temor tenants tend tended tendra tendre tends teneis tener tenes tenga tenias tenido teniente tenis
  tense tension tenso tentacion tenth tents tercera tercero term termina terminada terminado terminal terminan terminara terminare terminaron terminate
  terminator terminen termines terminos terrain terreno terribly terrific terry testamento testy texas thai thank thanking thanks thaw theaters thee
  theirs theme therapists thereafter therein thereof thesis thicker thieving thin thine thing thingies thingy thinker thinkers thirst thirteen thirty
  thorn thorough those though thoughtless threat threaten threes threesome thriving throats throughout thumbs thump thursdays thus tick ticked ticket
  ticking tickles tickling tides tidy tiempos tienen tienes tier ties tigger tighten tights tiles till tilt timed timeless timer timetable timido timmy
  ting tink tinker tinkle tinta tipo tipping tira tirado tiras tire tiren tires tiring tiros tissues titans title tito toad toast toasted toasting
  tocado tocan tocar tocarme tocas tock toco todd toddy toga toilets toke token tolerate tolerated toll tolling tomala tomalo toman tomando tomara
  tomare tomaria tomarte tomas tomato tomatoes tomb tomen tomes tommy toner tones tong tongs tongues tono tony tool toot toothpick toots topic topless
  topped topping tops topside toquen toques torah torched torches tori tornado toro toros torpe torre toss tote toto tots touchdown touchy toured
  touring tours toward towed tower towers towing town towns toxic toying toymaker toys trabaja trabaje trabajos trace tracer traces tracing tracked
  tract traction tracy trade traded tradition trae traeme traen traerme traes tragico tragos traia traiga traigo trail trailing trained trainee trains
  trait trajo tram tramando trampled tranquil tranquila tranquilos transform transit transition transmit transplants transporte transported transporter
  transports trap trapper traps tras trashed trata tratado tratando tratar trate trato trayendo tread treasure treaties treating treats treaty trece
  trees tregua trek tremendous trenches trend trenton trespass trespasses trespassing trevor trey triad triage trials triangle tribal tribe tribu trick
  tricking tricks tricky tries trifle triggers trim trina trineo trio tripe trips troll trono troop tropa tropas trophy troubled troublemaker troubles
  troublesome trough trout truce trucking trucks truco trunk trusting tube tubo tuck tucker tuesdays tumbling tumor tuna tune tuned tunel tunes tuning
  tunnels turkeys turn turner turno turnout tuyo twain twat twig twigs twit typed types tyre tyres ulcer ultimate unavailable unavoidable unbeatable
  uncles unconsciously uncovered underage undercover underdog underestimate underground underlying underpants undersea understandable understanding
  understands understatement understood understudy undertake undertaker undertaking underway underwood underworld undetected unfamiliar unfinished unfit
  unidas unidos unir unite units unity unos untie upbringing upped upstanding uptight urged urgencias urgent urgently usas usen user users usted util
  vaca vacaciones vacas vacations vacios vago vagon vain valance valen valentin vales valet valiente valientes valle value valve vano vanquished vapor
  varias variation various vary vase vasectomy vaseline vasos vast vean veas vecinos veda veer vegas vegetable vehicles vehiculo veia veil veins veis
  velas velo venda vende vendi vendiendo vendio vendo venga vengar vengarse vengas venian venido vent venta ventaja ventanas ventas venture venus vera
  veras verb verdad verdes vere verge verification veritable verle verme vermouth verne verse verte vestibulo vests vibe vidas videos viena vienen
  vienes viento vientos vigila vigilancia vigilando vigilar vila vile vince vine vines viniendo vino vinos viola violate violation violations violenta
  violento violentos violets vipers visa visibility visions visita visits viste visto vitaminas vito vivas vive vivi vivia vivid viviente vivio vivira
  vivire vivos vocation vole volo volunteered volunteers volviendo votes vuela vuelos vuelto vuelva vuelven vuelves vuelvo wack wade wage wager wail
  wailing wails waist waited waiter waiters waits waive wakes wales wali walkout wallow wallowing wallpaper wally walnuts walsh walt walter wand wang
  wanton wards ware warmed warming warms warn warner warnings warp wars wart warts washer washes washing washroom wasn wasted wasting watchdog watchman
  waterfall waterfront watering watt watts waved waves waving waxing weaken weakened weaknesses wear wearing weary weave weaving wednesdays weeds
  weekends weekly weep weeping weigh weighs weir weirdo welcomed welcomes weli wells wept weren west whacking whale wham whatever whatnot whatsoever
  wheat whee wheel whenever wherever whew whichever whine whirring whisky whit whitehead whites whitey whoever wholesale wholesome whoo whooping whore
  whose widen wider widespread widows wiki wildcat wildfire wildlife wiles william willing willpower wills willy wilt wind windows wines wing winged
  wink winner wino wins winters wipes wired wireless wires wiring wise wiser witch withdrew withheld withhold withholding within withstand wits witter
  wong woodhouse woods woodward woodwork woody woof wool wore worf workings workman workmen workplace worlds worldwide worm worms worn worries worrying
  worthing worthwhile worthy wounded wounds wrapped wrapping wrath wreckage wrecking wrecks wretched wright wring writ write writings wrongs wrought
  yeah yearbook yearn yearning yelling yours yourself yous zeros zone zones
`.trim().split(/\s+/);
