/** Everyday words that look like a mistyped word of the lexicon. Written by `make-lookalikes.ts`; do not edit. */
export const LOOKALIKES: readonly string[] = `
  abandon abandona abandonado abbot abbott abby abduction abejas abel abide abiertas abierto aboard abogada abogado abort abra abras abrazo abrela
  abrelo abren abres abri abriendo abrigo abrir abrirla abrirlo abro abstinence abuelos abundance acabado acabamos acaban acabara acabare acabas acabe
  acaso accelerate accelerator accent access accidental accidentes accion accompany according accordion account accounted accounting accuse accused
  accusing acepte acercando acercarme acercarse aces acids acme acordado acostado acostarme acostarse acre acres actions activa activo acto acts
  acuerdas acuerdo acusa acusados adder addictive addition adds adiccion admission admitting adonde adora adoro adrift adult adulto adultos advanced
  advances aerea afectado affection affects afflicted affliction afterlife afternoons afterward afueras agamenon agarralo agarre agent aggression
  agotado agree agresion aguantar aguante aguarda aguja ahorrar ahorros aigo aiguien aims aired aires airfield airline airplane airport airspace
  airtight airways aislado alambre alarma alarming alarms alas albert alcanzado alcanzar alcoholics alcoholism alegria aleja alerta alfa algo algun
  algunas alguno alianza alias alice alien alike alimento alivio alla alliance allies allo allowing alma almas almonds alongside also altar alter
  alterado altogether altos amaba amabas amable amanecer amar amas ambos ambulances amenazas amid amigas amigos among amos amounts amputate amputation
  amuse amused amusing analysis analysts analyzed analyzing anda anesthetic angle angles angus animals anna anne annoy anormal answers ante antes
  antidoto antique antiseptic anybody anyplace anytime anyways anywhere apaga aparato aparatos aparece aparecio apartamento apartate aparte apartments
  apparent appealing appearance appearing appears appetites appetizer apple appliances applications applying appointments apprentice approach approached
  approaching appropriately aprendio aprendiz apuntando apunto aqua aquella aquello arabia arca arches arco arder ardiente areas aren arena ares arise
  armadillo armado armados armadura armamento armar armas arming armor army aroma arose aroused arranca arranging array arreglar arrestado arrestar
  arresting arresto arrests arrive arriving arse arte arterial arteries artes articulo articulos arts arturo asegura asegurado aseguro asher ashes asia
  aside asiento asignado asistir asked aspen assaults assembled assembling assert asses assess assessment assisting assurance asteroid astounding astray
  asustada ataca atacaron atado atajo ataquen atender athena atico atlas atone atraccion atraco atrae atrapo atrasado atravesar atraviesa atreves atta
  attach attached attacker attain attained attempts attending attention attire attorneys attracted attracting attracts auction audicion audition augusta
  aunts aunty autobus automatic autor autos avance aventura aviation avisa avoiding await awaiting awaken award aware awesome awfully awhile awoke axle
  ayudado ayudame ayudan ayudante ayudar ayudarme ayudarnos ayudas ayude ayudo babble babe babes baboon babysitting bach backbone backed backfire
  backfired background backgrounds backing backpack backs backside backyard bacon bacteria badass bagels bagged bagging bags bail bailando bailar bailas
  baile bailed bajado bajala bajame bajar baje bajen bajos bake baking bala balanced balancing balas bald baldy bale bali ballad ballgame ballon balloon
  balloons ballpark ballroom balon banco banda bandera bandido bandidos bandit bandits bando bands bandstand bane bangs banished banjo banking banks
  banned banning bano barbados barbaric barco barcos bard bare barging barish bark barley barn barnes baron barons barra barracks barrage barras barred
  barrel barrels barren barricade barricades barriers barril barrio barro barry bart baseball bash basic basil basis bass bastille bata batalla bate
  baterias bates bathe bathrobe bathrooms baths baton bats batter batting battle battling baul bawling beach beaches bead beagle beak beam beaming beams
  bean beans beard bearing bears beast beasts beatings beau beaut beba bebes bebida bebido bebiendo bebo beca became because beck becket beckett become
  becomes becoming bedbugs bedrooms beds bedside bedtime beef beep beeper beeps beers beetle beforehand beggar begging begs behalf behave behaving
  behold bein beings bela believed believer believes bell bella bellas belle bellevue bellies bello bells belong belonging beloved below belts bendita
  bendito bends benny bent bert berth bertha besame besar beside beso bess bestia betcha beth bets betting betty beverage bianco bible bibles biceps
  bicho bickering bids bienestar bienvenida bienvenido bienvenidos bigfoot biker bikes bilge billar billboard billie billings billion billionaire
  billions billy bind binding bing binge bingo bink birch bird birdy birthdays birthplace birthright bitch bitching biting bits bitter bitty blackboard
  blackie blackmail blackness blackouts blacks blake blame blames blancas blanche blancos bland blanks blares blaring blaster blasting blaze blazes
  bleached bleak bleeder bleep blend bless blessed blessing blinded blinds bling blink blinking bliss blob bloc block blockade blocking bloke blokes
  blond blonde bloodbath bloodthirsty bloom blot blowing blowout blows blowtorch blues bluff blush blushing boar boarded boarding boards boardwalk boat
  boating boats bobby boda bodas bodily bodyguard boiled boils bold boletos bolos bolsas bolso bolt bolts bomba bombs bond bondage bonded boned bonehead
  boner bones bong bonitas bonnet bonnie bonny bono bony boob boobies booby booger booing bookcase booked booking books bookshop boom boon boost booted
  booth booths booties bootleg boots booty borde bordo bore bores borg boring borne borracha borrachos borrar borrow borrowing bors bosses bossy botas
  botellas botes bothered boton bottled bottles bottomless bottoms bouncing bowed bowers bowing bowler bowls bows boxed boyfriends boys bracelets
  bragging braid brainless brains brainwashed brainy brakes bran branch branches brand brat brats brave bravery bravo breach breached bread breakdown
  breakers breakfast breaks breakthrough bred breed breeds breeze breezes brent brew brian bride brides bridges bridget briefing brig brill brillante
  brilliant brings brink brisk brit britches britt broad brock broker brokers bromeando bronco brooding brook brooke brooks broth brothel brow brownie
  browns bruce bruiser brunch brushed brutally bubber bubbling bubbly buck bucking buckland buckle bucks bucky buddy budge buds buen bugged bugger
  bugging buggy bugle buick builder buildings bulb bulk bulldog bullied bullies bullion bullock bulls bullshit bullshitting bully bullying bummed bumper
  bumpy bums bunkhouse bunks bunny buns bunt burdens buried burke burley burner burp burro bursts burt burton bury burying buscare bush bust buster
  busting butch buts butter buttered butting buttons butts buys caballo cabbie cabe cabezas cabinets cables cabo cabra cabron cabrones cabs cachorro
  cada caddy cady caer caera caes caesar caged cages caiga cain cairo caiste cajas cajon cajun cakes calabrese calientes calla callado callar callas
  callate callback calle called callense caller calles callese callisto callous calma calmado calmate calme calmense calming calms calorias calvo
  camaras camas camel camelot camera camina caminando caminas camion camiones camp camped campeones camping camps canada canceled cancelled canciller
  candies cane canned cannonball canoe cans cansados canta cantando cantar canteen cantidad canto cantonese caos capa cape capped cappy capsula capsule
  captains captured caramelos caras caravan caravana caray carcel card cards cared career careers carefree careless caress carey cargado cargamento
  cargando cargar cargas cargo cargos caring carl carla carlo carlos carnada carnal carne caro carolina caroline carpe carpets carr carreras carrie
  carried carriers carries carrot carrots cars carson cartas carte cartel carter cartera carton cartons cartoon carts carver casablanca casada casado
  casados casar casare casarnos casas casco cases casey cash cashed cashing casing casino casinos casos cass cassie caste castillo casting casts
  catatonic catching catchy catering catfish cath cats cattle causado caused causo cavar cave caves caza ceased ceiling ceilings celebrar cellar cello
  cellphone cells celos celosa celoso cent centered centers central centro cents cerca cerdo cerebrales cerebros cero cerrada cerrados cerramos cerre
  certain certificado certificates cesar chai chain chairman chairs challenging champ champs chan chance chancellor chang changed chant chanting chap
  chaqueta char charade charger charging charlar charles charlie charmed charming chart chartered chase chaser chases chat chatting cheat cheating
  checkbook checking checkout checkpoint checks cheeks cheeky cheer cheered cheering cheerio cheese chem chemically chen cheng cheque chess chestnut
  chestnuts chew chia chic chicas chick chicos childbirth chile chili chill chilled chilly chime chimp china chinaman ching chink chino chipped chips
  chirping chistes chloride choca chocolates choice choir choose chooses choosing chop chopin chopper chord chore chores chorus chose christian
  christians chuck chuckling chun chung churches churchill ciaro ciega ciegos cielo cien ciento cierre cierren cierta cierto cigar cigarros cima cinch
  cindy cinta circo circulating cisco citas citation cite city claiming clair claire clam clamps clams clanging clanking clap clapping clara clare
  clarence clarity clark claros clase clases clash clasp classical classmates classroom classy clattering claus clause clave claws clean cleaned
  cleaners cleansing clearer clearing clears cleaver clerical cleve clicked clicking cliente clientes clients cliffs clima climbs cling clinging
  clinical clinics clinking clint clinton clip clipper clipping clive cloaking clog clone cloned cloning closer closes closet clothe clothing cloud
  clout clover clowning clueless clues clutter coached coaching coalicion coalition coals coarse coartada coast coat coats cobrar cocaina coches cocinar
  cock cocked coco cocoa cocoon code codes codo cody coffees coffin coge coger cogi cogido cogio coherent coho coil coils coincidencia coins coja cojo
  cojones cokes cola colapso cole colega coles colgando colin colina collar colleague collected collecting collection colleges collide collier colon
  colonies colorado colores coloring colors colour colt column columns coman comas comb combine combing combo comeback comedia comemos comen comere
  comet cometio comfortable comic comical comico comidas comiendo comision comm comma commando comment commie commies commission commit committed
  committing commonplace commotion commune comoda comodo comodos comp companeros compania competir complejo completa completar complete completed
  completes completion composer compression compressions compulsion computers comun conceal conceited concert concerto concerts concession conclusion
  conclusiones conclusions concreto concur concurso condado condicion condo condone conducto cone cones confesion confess confessed confessing
  confession confessions confias confided confies confine confined conform confound confounded confront confuso congelado congrats conn connected
  connection connects conned conner conning cono conocen conocer conocerte conoces conoci conocia conocido conocimientos conocio conquering consciente
  consciously consegui conseguir consented consider considera considerado consideran considerando considerar considerate consideration considere
  considero considers consiga consigo consiguen consigues consiguio consistent constant constante construccion construct constructed construction
  consuelo consul consulate consulta consultant consultants consulted consulting consumed consuming contact contactar contacted contactos contado
  contained containers containing contains contando contar contare contarle contarme contarte contaste conte contemplate contempt contender content
  contenta contention contento contents contest contestame contestant contestants contestar conteste contestes contesto contests context contiene
  continua continuar continued continuen continues continuously continuum conto contra contracted contractor contractors contracts contradict
  contradiction contraption contrary contrato controla controlado controlar controles controlled controller controlling contusions convencer convent
  conversion converted converting convicted convicts conviene convince cook cooked cookie cookies cooks cool cooled cooler cooling coombs coon coop
  cooped cooper cooperacion cooperar cooperation cooperative coordinated coordinates coordinator cooter copa copas copiado copias copied coping copped
  copper coppers cops copycat cora coral cords cordy core corea cork corn corned cornell corners coro coroner corp corporate corps corpus corra corral
  corran corre corrected correction corrections correctly correo correos correr corres corresponde corria corrio corrupcion corrupting corso cortado
  cortare cortaron cortas corten cortesia cortex cortez cortinas cortos cosa cosmo cosquillas costa costar costas costo cosy cotton cougar couldn
  councillor counsellor counselors counters countess county coup couriers court courting courts cousins cove covert covet cozy crabby crabs cracker
  crackling cram crammed crane cranes crank crap crappy craps crashes crate crates crave craving craze crea creacion creado creaking creame creamy crean
  creando crear creas crease created creating creation creature crece creed creek creeme creen creep creeps creer creeran creerme creerte crees crei
  creias crema creme crepe crept crete crewe crewman crews creyendo creyo cria criado criaturas crick cried crimes crio crippled crit crock crooks crop
  crops crosses crossfire crossing crossword crow crowding crows crude cruise cruising crumbling crunching crush crusher crushes crutch crutches crybaby
  cuadro cuanta cuantica cuantos cuarta cuartos cube cubre cubriendo cubs cuchillos cuddling cuenta cuente cuento cuerda cuerno cuero cuerpos cuestan
  cueste cuestion cuffs cuida cuidado cuidados cuidadoso cuidando cuidar cuido culos cultured cunning cunt cunts cupboard cupcake cups cura curado curb
  cures curie curing curioso curl curled currency currents curry curse cursed curses cursing curt curva curve cuss cute cutthroat cuyo daddies dade dado
  dados daggers dairy daisy dale dales dame dames damnation damned damon dana danado dandy dane danes dang danger dangling danny danos dante dara daran
  dare dares daring darkroom darme darn dart darte dash data dated datos dave dawn dawned daybreak daylight daytime deadbeat deadline deadly deadwood
  deaf dealings deals dealt dean dear deathbed deaths deba debbie debby deben deber deberan debes debi debia debio debts debut decadas decade decay
  deceased decida decide decides decidi decidido decidio decido decirnos decision decisions decks decode decrease decree dedicate dedication deduction
  deed deeds deeper deer defeated defect defective defences defensa defense defenses defining definite degrading degrees dehydration dejado dejala
  dejalos dejame dejan dejanos dejara dejaran dejare dejaria dejarla dejarlos dejarme dejarnos dejaron dejas dejeme dejen dejenos dejes deke delays
  deleted deliberate delicado deliciosa delicioso delicious delito deliver deliveries delivers dell della delta delusional demand demanded demanding
  demasiada demasiado demasiados deme demeaning demente demented demo demonic demos denial denied denny dentista dentists deny depart departed departing
  departmental departments depending deport deported deportes deposits depot depresion deprimido deprisa deprived depth depto derechos desaparecera
  desaparecio descansa descanse descansen descanso descended descending described description desea desearia desee deseos desert deserted deserting
  deserts deserved deserving desesperada desesperado desesperados desierto desks desorden despacio despedido despedir despegar desperate despertado
  desperte despierte despierten despierto despise dessert desserts destinado destined detached detection detective detectors deten detencion detengas
  detention determinar detest detonation developed developer devils devolver devon diabetic diagnosis dial dialing dials diameter diaz dibs dices dick
  didn diego diem diente diesel dieta diez diferencias diferente differences differential differently dificultades diga digas digestion digestive digger
  digno digs dije dijo dile diles dill dilo dime dimes dine dined diner ding dingo dining dink dinner dios dioses diplomat diplomats dipping dira diran
  diras dire direccion direcciones directing direction directly director directors dirk dirt disbarred discarded discontent discos discourage discover
  discovery discredit discussing diseased diseno disks disloyal dismount disney disorderly disorders dispara disparado disparage disparale disparan
  disparare dispararle disparas disparaste dispare disparen dispares disparo disparos dispense dispenser disperse disposed dissection distress
  disturbances ditched ditching ditto dive dives diving doable dobie dobla doce docena dock docs doctora doctorate doctors documental dodger dodo doesn
  doggone doghouse dogs dojo dolar dolares dolce dole doler dolio dollar dollars dolls dolly dome domination dominio dominion dominique donated donating
  donations dong donna donnie donny donut donuts doodle dooley doomed door doors doped dopey dora dorian doris dork dorm dormia dormire dormiste dost
  doth dotted dotty doubles doubted doubting doug douse dove doves dowd downer downfall downloaded downright downs downside downstairs downward doyle
  dozed drab draft drafted drains drama drape drapes drat drawings drawn draws dread dreams dreamt dreamy dreary dress dressing drew dried dries drifter
  drilling drinker drip driven driver drives driveway drogado drone drool dropout droppings drought drugstore drum drumming drums drunks drying dual
  duck ducking ducky duct duda dudes dudo duds duende duerma duermen duermes duermo dues duet duke dulces dull duma dummies dumping dumpling dundee dune
  dunk dunne duped duran durar duras duration durmiendo duros dusk dusted dusty duties dyed earl earn earning earnings earns earring ease east easter
  eater eccentric echa echado eche edad eddie edges edgy edie edificios edit educacion educated educational eels effective egghead eggplant eights
  ejecucion ejercicios ejercito elbows elders eleccion elected election elections electrician electricity electrocution electronic electronico
  electronics electrons elegance elegante elephants elevate elevator ellas elle ellie ello elmer elsewhere embajada embalming embarrassed emergencias
  emergencies emery emory empeorar emperor empezado empezando empleado employed empuje encanta encanto encargado encender encendido enciende encontro
  encuentra encuentran encuentras encuentre encuentren encuentres endings endless endurance enduring enfadado englishman enjoyable enjoys enormes
  enormously ensenado entender entendi entendio enter entera enterado entere entering enterrada enterrado enterrar enters entienda entiendas entienden
  entiendes entierro entonces entrado entran entrando entrar entrara entrare entras entree entregado entregas entren entrenado entres entrevista entro
  entry enviando envoy epic epoca equation equilibrium equivoca equivocada equivocado equivocados equivocas eras erased eraser eres erotic escapa
  escapado escapando escape escapo escort escorting escrita escrito escritor escuchad escuchado escuchame escuchan escuchar escucharlo escuchas escuche
  escudo esencial esfera espada espaldas espana especialista esperaba esperad esperado esperame esperan esperando esperanzas esperar esperara esperare
  esperaria esperas espere espero espia espias espina esposas esposos esquina essays essentially estaban estabas estaca estacion estadio estado estados
  estais estan estara estaran estare estaria estarias estas estelar esten estes estimado estimated estimates estos estrella estrello estribor estupendo
  evacuacion evacuation even evenings evento eventos everlasting everyday eviction evils examine examined examiner examples exams exception exchanging
  exciting excluded exclusive execution exercised exercises exhales exhausting exhausto exista existe existen existia existido exists exiting exito
  exits exorcism exorcist expanded expansion expedientes expensive experienced experiencia experiencias expertise expire explains explicar explodes
  exploit exploited exploiting explorar exploration explore explored explorer exploring explosions explosives explosivo explosivos expose exposing
  expresion express expressed expressing expression expulsion extend extended extending external extortion extrana extrane extranos extras eyeballs
  fabulosa fabulous faced faces facil facing fact factor faded fail failed fails failures faintest fairest faith fake fakes faking falda falla fallado
  fallar falle fallo fallout fallow falsa falsas false falso falsos faltan fame familia familiares familias families famished famosa famoso famosos
  fanny fantasia fantasias fantasies fantasize fantasizing fantasma fantasmas fantastic fantasy faraday fare farm farming farms fart farther farting
  fascinated fase fastball fatal fate fates fats fatter fault favor favors feared fearing feast feat feather feature featured featuring feds feedback
  feeds fella fellas fellow fence fences fend feria fernando feroz ferret fest fetching feud fiasco fiber fiddling fide fiel fields fiend fife fifty
  fight fighter fighters figuring fila filas file filed files filing fills filly filme filmed filming filmmaker films filth finale finally finals
  finance finder finds fined finer fines fingernail fingiendo fingir finishes fink finn fino fins firearms fireball firehouse fireman firemen fireplace
  firepower fires firewall firewood firm firmas firme firmes firms firstborn firsthand fishing fishy fists fitted fittest fives fixed flack flag flair
  flak flake flame flaming flan flapping flaps flares flashy flask flat flatter flattered flattering flattery flaw flea fleas fled flee fleeing fleet
  flesh fleur flex flier fliers flights fling flint flirting floater floating flood flooding floods floors flop flor flora flota flotando flour flow
  flowing fluids flujo flunk flush flushed flushing fogg foil fold folded folding folds folk followed follows fond fondo font fool fooled fooling
  foolish fools footage footing footloose footsteps footwork force ford fore forearm forest forgave forged forget forgetting forgiven forgives forgiving
  forgotten forklift forks forma formacion formally formas formation formed formidable forming forrest fort fortress forum forward foto fouled
  foundations founded founding fountain fountains fours fourteen foyer fraction fracture fractures framing france franco frank freaking fred freddy
  freed freeing freeman freeway frequency frequently fresca fresco freshman freshmen fret freud friar friction fridays fried friendship frigging fright
  frightening frightens fringe frisco fritas frito frog frontera fronts frost fruit fruits frying fucking fuel fueled fuentes fueran fueras fuimos fully
  fuma fumar fumas funcion funcionado funcionan funcionar funcionara funcione funciones funciono function functional functions fund fundacion funerals
  funky funnel furia furnished fuses futura futures futuro gael gafas gage gail gain gains gala gale gallant galleries galletas gallina gallon gals galt
  gambled gambling games gaming gamma gana ganan ganar gane gangs gano garaje garantia garbage garde gardens garras gary gases gasto gate gathered
  gathering gator gatos gauge gaze gazing gears geeks gems gene generador generales generals generate generated generating generation generators generic
  generoso genes genetica genetics geniales geniuses genre gents gerry getaway ghosts giant giants gigantic giggling gill gimnasia gira girando
  girlfriends girls girly giro giveaway given giver gives givin gland glaze glee gloating gloss glowing glued glum goals goddess godfather godless
  godmother gods godsend gold golfo golly golpeando golpearme goner gong goodman goodnight goods goodwill goody goof goofing google gook gooks goon
  goons goose gordo gordon gore gorge gorila gorilla gosh governments grab grabado grabando grace graceful grad grade grades grading grados graduation
  grail grain gral gram grammy gramos grams granada granadas grandchild grandchildren granddaddy grandioso grandparents grange grano grant granting
  grape grapes gras grasa grasp grate gravedad gravel graves grazed greased greasy greatness greed greedy greek greene greenhouse greens greenwich greet
  greeted greeting greg grenade grenades grew grial grid grieve grieving griff grim grimes grimm grin grind grinding grinning gripe grips grit grites
  grits groan grooming groove groovy groping gross groundhog groupie groupies grove groves growed growling grown grupos guante guantes guarda guardado
  guardan guarde guarded guardia guardian guardians guardias guardo guards guarida guess guessing guitars gulf gull gulls gump gunfire gunner gunning
  gunpoint guns gunshots gutless guys haber haberle haberme haberse habian habiar habias habiendo habil habilidad habit habito habitos hablado hablame
  hablara hablare hablarme hablaron hablas hable hablen hablo habra habran habre habria haceis hacen hacerla hacerles hacerlo hacerlos hacernos hacerte
  haces hacha hacia hacienda haciendo hack hacked hacker hadas hades haga haggard hail hailed hailing haircut haircuts hairdo hairline hairs hairy hale
  halftime halfway hall halla hallado hallar halle halls hallucination hallucinations halo halt hammers hamper handbag handbook handcuffs handed handgun
  handing handled handler handles handling handmade handout handshake handsome handwriting handy hangar hanger hangman hangover hangs hank hanks hanna
  hans happiness hara haras harass hardball hardened harding hardworking hardy hare harem haremos haria harias hark harley harp harper harris harry hasn
  hast haste hasty hatched hated hates hath hating hats hauled haunt haunting haven hazardous haze hazing hazlo hazte heading headless headlights
  headline headstone heal healer healing heals healthy heap heard hearings hearsay hearse hearst heartache heartbreak heartbreaking heartbroken
  heartfelt heartless hearts heated heath heathen heather heave heavens heavyweight hecha hechos heed heel heels heights heir heiress heirs helados
  helios hell hello helm helmets helpless helps helsing heman hembra heng hera herb herd herds hereafter heridas herido herman hermanas hermanito
  hermanos hero heroe heroic heroina heroine herr herring hers hesitation hice hides highlight highlights highness highway highways hijas hijos hills
  hilo hind hindu hing hinges hints hippies hippo hippy hips hire hires hirieron hiring hiro hispanic hiss hisself hissing historia historian historias
  historic historical historically histories hitch hitched hitter hive hiya hizo hobbits hogging hoia hoja hojas hola holdings hole holed holes
  hollering holly holt holy hombre hombres homeboy homecoming homeless homemade homer homeroom homes homesick homey homicide homicides homicidio homie
  homing homo honcho honda hondo hong hood hoods hooking hoop hooper hoops hooray hoot hooves hoped hopelessly hopes hopped hopper hopping hops horde
  horn horns horribly horrid horrified horrors hors horseback horseman horsemen horsepower horses horseshit horseshoe horsey hose hospitable hospitales
  hospitalidad hospitals hots hotshot hottest hound hounding hounds hourglass housed household houses housewife housework hovering howe however howling
  hubble hubo huddle hueco hueles huella huelo huesos huevo hugged hugging hugh hugo hugs huir humana humane humanidad humano humans humbled hummer
  humor hump humping hums hunch hunches hungary hunk hunky huns hunt hunter hunting hurray hurrying hussy huye huyo hype hypnosis hypnotic hypothesis
  hypothetical iban icon identical identidad illusion illusions image imagen imagina imagined imaging imagino imbalance immense impatient implication
  implied implies import importa important imposible impossible impresion impresionado impresionar impress impressed impression impressionable
  impressive impulso impure inability inappropriate incendios incense inch incident incidentally incidente incidents income incoming incomodo
  inconsiderate inconsistent increased incurable indebted indefinitely indication indications indicted indifference indifferent indoor inesperado
  infamous infants infections infectious infernal infested infinitely inflation inflicted inform informa informado informant informants informed
  informing informs infrared inglesa ingleses inherited inhuman injection injections injure injuries injustice inmediato inmenso inquiring insanely
  insatiable insecto insects insecure insensitive insight insignia insisted insistent inspeccion inspection inspector inspectors inspiracion instalacion
  installation installing instance instante instinto insufferable insulation insulted insulting insure intake intencion intended intends intensive
  intent intenta intentado intentare intentas intentaste intente intentes intention intentions intercepted intereses interest interests interna
  internado internally internet internos interpret interpreted interrupted interval intervals intestine intimate intoxicated intoxicating intro
  intrusion intrusos inusual invading invasion inventado invented invention invento invents inverted invested invisible invitada invoices inward
  inyeccion iran irons irony irrigation irritate irritated irritating irse irte isolate isolation ivan jack jacked jackets jailer james jams jane janus
  jars jaula java jean jeez jefa jefes jeff jess jesse jest jews joan jocks jodiendo john joins joint jolly joust jove jovencita jube jude judio judy
  jugado juggling juices juicy julia julie jumper jumps jumpy juncture junior junk junto jury justa justice justicia justin justo keaton keel keeler
  keen keeper keeping kelp kemp kent keyboard kicker kiddies kiki killers killings kilo kilos kinda kindred kinds king kinks kirk kiss kissing kite
  kittens kitty knack kneel kneeling knees knew knit knitting knob knots knowledge knowledgeable known knows knox lace lacerations laces lacey lack
  lacked lacking ladders ladies lados lads ladylike lago laguna lakes lama lamb lambs lame lamps lancha landed landy lane lanes lang languages lanning
  lanza larga largos larry lars lash lashes lass lassie lasso lastimado lastimarte lastime lastimes lata latas later latest lats latte latter launch
  launching laws lawyers layer lays lazo lazy leader leading leads leaf leaks leaky leal lean leaned leap leaping leaps leapt lear learns learnt leary
  lease leash lecturing ledger leech leeches leeds leer lees leftover lefty leia leiste lemons lend lenguaje lenning lens lenses lent lento leon leones
  leper lesion lesiones lesions lesser lest lester letal letrero lets levantado levantarme levantarse levantarte levantate levante levanten levantes
  levanto leve levels lever leverage lewd liability libera liberation libre libro lice lick lider lied lies lifeguard lifeline lifelong lifetime
  lifetimes lifts ligera ligero lighted lighten lighthouse lighting lightly lightweight liked likeness likes liking lima limbo limo limon limpia
  limpiando lina linda lindo linea linen liner lines ling linger lingering lining linked linking links lino lint linterna lions lios liquids lisa lista
  listas listed listened listener listening listens listo listos lists liter liters litter lived liven liver lives llama llaman llamara llamare llamaria
  llamarla llamarme llamaron llamas llame llames llamo llave llaves llegado llegan llegar llegara llegaran llegas llena llenas lleno llenos lleva
  llevala llevalo llevas lleve lleven lleves llevo llover lloviendo load loaned loans lobe lobo lobos lobsters loca locas location loch lock locker
  lockers locket locking locks locos lode lodge loft logged logging logo logrado lograr lograron logras logre logs loins lois loitering lone loner
  longed longs looked lookee looker lookout looky loon loony loop loops loosen loot looting lora lose loser loses losses lotto lotus louder louse
  lovebirds lovemaking lover loves lovey loving lowdown lowe lowering lowers lowlife lucas luce lucha lucid lucius lucked lucky lucy luego lugar luke
  lumps lumpy lunches lunchtime lunes lung lurch lust lynch lynching mace mach macho mack madder maddie madeline madera madge madres madura maestra
  maestros mafia magia magic magically magnetic magnetism magneto mago maid mailbox mailed mailing mailman main maintain maiz major makeover makers
  makings mala male males mali mall malo malos malpractice malvados mamie mamma mammal mammy managers manages managing mananas mancha manda mandate
  mande mando mandy manejando manger mango mangy maniac manicomio manicure manila mankind manly manned manner manning manny manor manpower manta manten
  mantengo mantiene mantuvo manty manzana mapa mapping mara marble marc marca marcado marcador marcar marcas marcha marchado marchate marching marcho
  marco marcos marcy mardi mare marea maria marian maricon marino marion maris mariscal mark marked markers market marketing marking married marries
  marron marruecos marry marrying marsh marte martillo mary masa mascara mascaras mash mashed masiva masks mass massa massage massages masses mast
  mastered masters matado matala matalo matalos matame matan matara mataras matare mataria matarte matas match matched matching mate materia maternal
  mates math mating mato matrix matron mats matt matter mattered mattress matty mature matzo mavis maya mayberry mayor maze mead meals meaning means
  meantime meanwhile mear measure meatballs meats medal meddle medianoche medias medic medica medicacion medically medico medida medina mediocre medios
  meditate meditation meek meer meeting meetings meets megan mein mejora mejorado mejorar melon membrane memento memos mend menor mensajes mentales
  mentally mente mentes menti mentido mention mentiroso menuda menudo menus mere merrier merry mesas mess messes messing meta metabolic metals metan
  metas mete meten meteor metere meterme meters meterse metes methinks meti metido metiendo meto metodo metodos metres metros mets mezcla miami mias
  micah mick middleman middleweight mide midgets miedos mientes miento mighty mike mikes milady mildred mile milkman milkshake milky mill milla miller
  mills milly milo milt mina minas mindless minds mine miner mines ming mingling minimal minimum mining minion ministro minivan mink minnie minors mint
  mintiendo mints minus minute minuto mios mirad mirada mirado mirarme mirate mire mires mirror mirrors misa miscarriage misled misses mission missouri
  missus missy mist mistaken mistakes mistook mistress mistrial mito mitts mixer moan moaning moans moat mobster mocha moda mode modeling modelling
  modest modo module moist mojo mold mole moles molestado molestan molestar molestaria moleste molesten molester molestes molesto molino molto moly
  moment momentos moments momma mona mondays mondo monedas monica monkeys mono monos monsoon montana monte monty monument monuments mooch moods moons
  moonshine moor moore moors moose moot moping morality mordido mordor moreover mores morg morira moriras morire morn mornings moron morris morrow morse
  mort mortality moses mosquitoes moss mostrando mostro motel motive motivos motorcycles motors motto mound mount mountaineer mountains mounted mounting
  mourning mousse mousy mouthing mouths moverme moverte moviendo movies movil movio mower mowing moya muchisimas muchisimo muchos muck mudo muelle
  mueran mueras muerde mueren mueres muerete muertas muertes muertos muestra muestre mueva mueven mueves muffler mugger mugging mulder mullen muller
  multiples multiply mumble mumbles mummy munch mundos munecas muneco murderer murders murieron murmuring muro muros musculo musculos muse museo mushy
  musica musico must muttering mutual myth naam nacho nacio nadar nagging nailing named nameless names nanny napa narcotic narcoticos nasa nate naval
  nave navel navigator neal nearby nearing neat neatly necks necktie needing needless needn needs needy neela negar negative negatives negroes
  neighbours neil nein nephews nerd nest nets nevertheless newcomer newer newfound newport newt nibble nice nicer niche nick nido niega niego nietos
  nieve nigga nigh nightfall nightmares nights nightstand nighttime ninas nine ninita ninja ninny ninos nipples nivel nobel noble noches noel noises
  nombre nome nonetheless nonny nono noodle nook nope norma normales normalidad norman normandy normas norse norte noses nosy nota notas noted
  noticeable noticed notices noticia noto notre notwithstanding nova novela novels novias novice novios nowadays nube nuevas nueve nuevos nukes numbers
  nuns nurses nutcase nuthouse nutty obedecer objected objection objective obligado oblige obra observed obsesion obsession oceano oceans ocultar ocupar
  ocurriendo oddly odell odio odor offending offering offers offhand officer offices offspring ofreciendo ogro oiga oily oimos okey oler omen omer
  onboard oneself ongoing online onward oops opener openings opens operaciones operador operate operates operating operational operations operative
  operator opina oppressed oppression oppressive ordering orejas oren organised organism organizar organized organos organs orilla orion oscars oscura
  oscuros osos others otras otros otter otto ounce outback outbreak outburst outcast outcome outdone outfits outgoing outlets outline outlined outlive
  outlook outpost outright outsider outstanding outward overall overbearing overboard overcoat overcome overdo overdoing overdue overhead overhear
  overheard overhearing overloaded overlook overlooked overlooking overnight overpaid overrated overreact overreacted overreacting override overrun
  overseas oversee oversight overslept overthrow overtime overturned overweight owed owen oyen pace paciente pacientes packages packing packs paco pact
  pacto padded paddle paddling paddy padres paga pagado pagar pagarle pagarme pageant paged pager pages paginas pago pague paid paige painters pair pais
  paises pala palabra palace paliza pally palma palms palo palp pals panales pancake panda pandilla pandillas panel panels pang pansy pant pantalla
  panty papas papeles papito pappy paquete parada parade parading parados paradox paraiso paramedicos paranoico paranormal paras parasite parate parched
  pard pardner pare parecen parecer pareces parecia parecio parejas paren parent parental pares pariente parientes paris parked parks parkway parris
  parrot parry parson parted partial particle particles partida partido partidos parties parting partir partners parton parts party partying pasada
  pasadas pasame pasan pasando pasar pasaran pasas pasen paseo pases pasion pasos passage passages passageway passion passionate passions passive
  passover passport passwords pasta paste pastel pastime pasto pastor pata patada patas patatas patches patear patel patent paternal path paths patience
  patiently patio pato patsy pausa pause paved pavo paws payback paycheck paying payments pays peacefully peach peak peaked peaks pear pearce pears
  peasant peasants pecado pechos peck peddle peddling pedi pedicure pedido pedire pedo pedro peek peeking peel peeled peep peeper peeping peer peers
  pegado pegale pegar pegged peggy peking peleado peleando peleas peleen pelicula pelos peloton pelt peludo penal penas pendejo pending pene penetrate
  penetration penises pennies penny pensado pensamiento pensare pensarlo pense pension penso peoples pepperoni peppers pequenas pequenin pequenos perch
  percy perdidas perdidos perdon perdoname perdonarme perdoneme perdonen perdy perfeccion perfection performed performing performs periodo perk perks
  permanent permanente permission pero perra perras perrier perrito perros perry persian persigue persona personal persons pertaining pesa pesada pesado
  pesos pest pestering pets petting petty phase phoned phones phoney phony physically physician picard pickering pickin picking pickled picks pickups
  picky pictured pida pidas pide piden pides pidiendo pido piensan piensas piense pienses pier pierce pierda pierdas pierde pierdo pieza pigs pike pilar
  pile piled piling pillows pimp pimping pimples pines ping pining pinning pint pinta pinto pints pipa pipe piper pipes pippin pips pirate pirates pisos
  piss pissed pisses pissing pistolas pistols piston pistons pita pitch pitcher pitches pitching pito pits pizzas placa placed placement placer places
  placing plaid plain plana planea planeado planear planeas planeo planes planet planeta plank planned planner plano planos planta plantation planting
  plants plastered plate play plays plead pleased pleases pleasing pleasure plena plop plotting plug plugged pluma plumb plumbing plump plums plunge
  plunger plus poached poaching poca pocos poder podian podias podra podre podrian podrias poet pointer pointers pointing points pointy poised poisonous
  poker pokey poles poli police polio polis politica politicas polk poll pollo polly polo poncho pondran pondria pone poner pones pong pongas ponia
  ponies ponla ponle ponlo ponte pony pooch poodle poof pooh pools poorer popa pope poppa poppin poppy porche pores pork porn porqueria portable portada
  portals portate porter portion portman ports pose posed posee poses posesion posh posibles posing position positions positively positivo posse possess
  possesses possession possessive postage postal posted posters postman postre posts postura posture potatoes potent pots potter pouch pound pounded
  pour pours pout pouting powder powering powerless powers pozo practica practical practicar practicas practiced practices practise prado praise
  prancing pratt praying prays precaucion precaution precious preferable preferida preferido preferred prefers prefiere prefiero premio prensa prentice
  prepping presa prescribe prescriptions present preserving presiding presiona preso presos presses pressured pressures pressuring prestado preston
  pretending pretendo prevents prey priceless prick pricks pride priestess primal primaria primavera prime primeras primero primos prince princes
  princess print printed printing prints priorato prioridad priors prisa prision prison prisoner prisons privadas privados privately prize prizes
  probando probemos problema problemas proceder procedures proceeds proceso processes processing procession profound programado programas programmed
  programmer programs projecting projection projects prone proofs prop property prophets propina propone propose proposing proposition props prose
  protect protective protocolo protocolos protocols proved provided provider provides prowess pruebas pruebe psst psychos puck pudding puddles pude pudo
  pueda puedan puedes puerto pues puff puli pullman pulmones pulp pulses pumps punchy puncture punished punishing punitive punk punos punta puny puppies
  pups purge purim puro puros purposes purser purses pursue pursuing puse pusher pushes pushover pushy puss pussy puta puto putos putt putting puzzled
  quack quarterback quarters quartet queda quedado quedando quedarme quedaron quedarse quedate queden quedes quedese quedo queen queer queja quemando
  quemar queres querian querias querida queridos queriendo querra querria querrias queso queue quickie quid quiebra quiera quieren quieres quieter
  quietos quill quimicos quinn quinta quinto quirt quisieras quitado quitame quitare quitarle quitarte quite quiten quitense quites quitese quito
  quitter quitters quiz quizas quota quoted quotes quoting rabbi rabbits race rach rack racked radiacion radiator radioactive radios raffle rage raging
  raid raided raiding raids railing rained raining raises raising rake rallies rally rama ramas ramon rams rana rang ranting rapidos raping rapping rare
  raros rasguno rastreo rastro rata ratas rates rating ratio raton rats rattle rave raven raving raya rayos rays raza razones reached reaches reaching
  reactions reacts reader readiness readings realidad realise realised realm reap reaper rear reasonable reasoning reasons reassure rebuilding recall
  recalled receipts received reception rechazado rechazar rechazo reciben recital recite reckless recognised recognized recognizes recon reconnect
  reconocer reconoces reconoci reconocimiento reconozco recordar recorder recordings recorrer recorrido recover recuerdan recuerdas recuerde recuerden
  recuerdes recuerdo recuerdos recupera recurring redhead redheaded redneck redo reds reduce reducing reduction reed reel reeling reese referencia
  referred referring refined reflected reflection reflects reflex reformed refuel refugees refuse regal regalo regarded registered registrado registrar
  registry reglas regulars rehabilitacion reich rejected rejecting relacion relapse relating relation relative relatives relaxed relaxing relay released
  releasing relied relieve religious remembered remembers remove removes removing renal render rent rental repaid repairman repairs reparar repeat
  repent replaced replacements replacing replica reporte reported reportera reporting reports representing repressed repression reprieve requests
  rescued rescuing researched researching reservas reserve reserved reserves reset resisted resisting resistir resort respected respecting respecto
  respects respetar respiration respire responda respondeme responder respondio responds responses responsible restless resto restrained restrictions
  restroom rests resulted retarded retiring reto retraction retrato retreating retrieval retrieve retrieved revealing reventar revere revered reversal
  reviewed revision rewarded rewarding rezar ribbon ribbons rica rice rick ridden riddle rider rides ridge riding ries riesgos rifles rigged rigging
  rights righty rigor rigorous riled rincon ringing ringo rings ringside rink rinones ripe ripper ripple rips rise rises risking risky rita rite rivers
  riverside riviera roaches roads roadside roam roaming roar roba robbed robber robbing robe robes robo robos robs roca rocas rocks rocky rodando rode
  rodeo rods rogers rojo role roller rollo roma roman rome rompe ronda roofs rooftop rook roommates rooms roost rooster root roots ropa ropas roper
  ropes roscoe rose roster rotas rotation rotos rots rouge rounded rounding rounds route rove rover rowing rubbed rubbers rubia rubies rubs rudder rude
  rudeness rudo ruedas rugged rugs ruining ruins ruled ruling rumbling runaway runaways rundown rune rung runny runt rupert rupture rusa ruse rush
  rushed rushes rushing russ rust rustling ruta sabeis saben sabes sabido sabiendo sabio sable sabor sabra sabre saca sacado sacan sacar sacas sack
  sacked sacks saco sacred sadder saddled sade safeguard safer saga sage sagrado sail sailed sailing sailor sake sakes salads salami salaries salem
  sales salga salgo sali salia salida salidas saliera salimos saline sally salon saloon salsa salt salta salte salto salts salud saluda saludo saludos
  saluting salva salvando salvar salve salvo sammy sana sand sandra sands sandy sane sang sangrar sank santo sara saran sash sass sassy satin sato
  saturdays saucer saucy saves savin savings savvy sayid scale scales scalpel scam scamp scan scanned scanning scare scares scarf scarface scaring
  scarlet scarred scarring scars scary scat scatter scattered schedules scheduling scheming schoolboy schoolgirl schoolhouse schooling schools
  schoolteacher schoolwork scold scolded scoop scoops scoot score scored scores scoring scorpions scott scouting scrabble scram scramble scrambling
  scrap scraping scratches scratchy screamed screams screeching screens screwball screwing screws screwy scroll scrolls scrubbing scrutiny seaboard
  seafood seal sealed sealing seaman seamos seams searches sears seas seasick seasoned seat seated seating seats seaweed seccion secondhand secondly
  secreta secretive secreto secrets sections secundaria secundario secure secured seda sedate sedation seder seduced seduction seed seeds seeker seeking
  seeks seeming seen seer segui seguia seguira seguire seguirme segun seguras seguros seis seize seleccion selected selection selfless seller selling
  sello sells selva semen semental semilla seminary semper senado senate sending sends senhor senior senoras senoria senorita senos sensacion
  sensational sensed senseless senses sensors sensory sent sentada sentados sentarme sentarse sentenced sentencia sentencing senti sentidos sepa
  separado separados separar separarnos separate separately separates sepas septimo sequence sequences sera seras sere seres series serpent serpientes
  serve services servicio servidor sesos seton sets setting settings settling seventeen sever sewed sewers sewing sexo sexuales sexuality shabby shack
  shackles shades shadow shadowy shady shagging shaggy shaken shaker shall sham shame shane shaped shapes shaping share shared shares sharing shark
  sharpened shave shaved shaw shay sheen sheep sheer sheik shelf shell shells sheltered shields shift shifting shin shine ship shipped shipping shire
  shirts shite shithead shits shitty shocker shoes shoo shooter shootings shootout shoots shop shops shore shores shortage shortcut shorted shortest
  shorthand shorts shortstop shorty shotguns shouldn shout shouting shouts shovel shovels showdown showed showered showering showers showgirl shown
  showtime shrew shrieking shrinking shucks shunt shutdown shuts shutters shutting siam siblings sicko sideburns sidekick sides sideshow sidewalk siding
  sidle sido siendo sienta sientate sienten sientense sientes sientese siete siga sigan sigas sigh sighs sighting sightings sights sightseeing siglo
  siglos signing signo signor sigueme sigues siguiendo silently silk silla silo silva simba simmer sims simulation sing singer singers singles sings
  sink sinned sinner sino sins sintio sinuses sipping sire sirree sirs sirva sirven sirves sirviente sirvio sirvo sistemas sites sitter situacion
  situations sixth sizes sizzling sketches skid skill skilled skim skimming skinny skins skip skipper skirt skis skit skulls slab slacks slade slain
  slammer slash slashed slater slaughter slave slay slaying sled sleek sleeper sleepless sleepover sleeps sleeves slew slices slick slides slim slime
  sling slinging slip slipper slippers slipping slips slob slop slope slopes sloppy slot slower slows slum slumming slump slums slut smack smacking
  smacks smalls smart smash smashes smashing smee smelly smelt smiled smiles smiley smiling smoker smokes smokey smoother smuggling smut snag snagged
  snapping snappy snaps snapshot snapshots snarling snatched snatching sneak sneaking sneaks sniff snip snitch sniveling snob snoop snooping snore
  snores snort snorting snorts snot snowball snowed snowing snowman snows snowy snuck snuff soaps soar soaring sobra sobrevivir socialist socios sock
  sockets sodas sofia softball soggy soho soio solace solas sold sole soles solia solid solitaire solos soltar somehow someplace sometime somewhat
  somewhere sonar sonda sone songs sonny sono sonrie sonriendo sooner soot soothing sopla sorta sorted sorts sory sospecho sospechoso sospechosos
  sostiene sotano sought soul soundtrack sour soze spaced spaceman spaces spade spain spam spanking spare spared spark sparkle sparks sparky sparring
  spat spear spears spec specialists speciality specialize specials specs speechless speeding spend spending spic spices spiderman spies spig spike
  spikes spill spiller spilling spills spilt spin spineless spinner spins spirits spite splat splattered splint splits spock spoil spoiled spoiling
  spoils spoke sponges spook spooked spooks spoons sport sporting spotless spotlight spout spreads spree springer springfield springing springs
  springtime sprouts sprung spunk squads squat squaw squeaking squealing squid squirrels squirt stack stacked stacking stacks stacy stafford stag stage
  staging stain stained stains stair stake staked stakes staking stale stalin stall stalled stalls stan staple stapler star stared stares stark
  starlight starling starr starring starship starter startled startling starts starved stat state stated statements states stating station statistical
  stats statue statues stature staying stays stead steady steak steaks steal stealing steals steaming steamy steed steel steele steep steer steering
  steers stella stem stems stepped stereo steve stew sticks sticky stiffed stiffs stinging stingy stink stinking stinks stirred stitch stitched stock
  stocked stocking stockings stocks stokes stole stomachs stomp stomped stone stoned stooge stoop store stores storing storming story stow straightaway
  straightened straightforward straining strains strand stranded strangely strangers strangest strangler strapped strapping straps strategic strauss
  straws strays stream streaming streams streep streetcar streets strengthen strengths stressed stressing stretched stretches stretching stride strife
  striker strikes striking string strings strip stripe stripped stripping strive stroll strolling strong stronger strongly stroud struggled strung strut
  stuart stub stud students studs stuffing stumbled stumped stun stunk stunned stunning stunt sturdy stutter suave suba subconscious sube subete subido
  subiendo subio subir subo substances succeed succeeded succeeds success suceda sucede sucediendo sucedio sucios sucker sucks sucre suction sudan sued
  sueldo suele suelen suelto suena suene suenos suero sueter suffers sufrido sufrir suggested suggestion suggestions suicido suing suit suite suits
  sulking suma summers summertime sumner sumo sundae sundays sundown sung sunglasses sunlight sunny sunrise suns sunscreen supe superado superar superb
  superhuman superintendent superman supervise supervision supiera supo supone supongo supper supplied supported supporting supportive supports suppose
  supposedly supposing supuesto surf surfer surge surgically surpassed surrounded surrounding survey survival survive survives suspended sustained
  sutter suture suya suyo swab swam swap swarming swat sway swaying swear swears sweater swede sweep sweeps sweetheart sweetie sweets sweetwater swept
  swig swill swims swine swinging swings swiss switchboard switched switches switching swoop swore swung systems tablecloth tables tackle tacky taco
  tact tagging tailing tainted takeoff takeout takeover taker takers takin tale talented talentos tales talker tall talla tally tamara tame tammy
  tampered tampering tane tangle tangled tango tanning tape taped tapes taping tapped tapping tarado tarda tardes tardy targeted targeting targets
  tarjetas tarn task tasks tasted tasteless tastes tasting tasty tate tattoos taught taunting taxes taxis teach teachers teaches teaching teahouse teams
  teamwork tear teasing tech teddy teenage teenagers teeny tela tele telefonos televisor teli tellin tells telly tema temas teme temen temer temes temo
  temor temperatures temples templo tempt tenants tend tended tendra tendre tends teneis tener tenes tenga tenias tenido teniente tenis tennessee tense
  tension tenso tentacion tenth tents tercera tercero term termina terminada terminado terminal terminan terminara terminare terminaron terminate
  terminator terminen termines terminos terrain terreno terribly terrific terrors terry testamento testicles testified testifying testy texas texto thai
  thank thanking thanks thaw theaters thee theirs theme therapists thereafter therein thereof thesis thicker thieving thin thine thing thingies thingy
  thinker thinkers thirst thirteen thirty thorn thorough those though thoughtless threat threaten threes threesome thrilling thriving throughout thumbs
  thump thundering thursdays thus tick ticked ticket ticking tickles tickling tides tidy tiempos tienen tienes tier tierra tierras ties tigger tighten
  tights tiles till tilly tilt timed timeless timer timetable timido timmy ting tingle tink tinker tinkle tinta tipo tipping tira tirado tiras tire
  tiren tires tiring tiros tissues titans title tito titty toad toast toasted toasting tocado tocan tocar tocarme tocas tock toco todd toddy toga
  toilets toke token tolerate tolerated toll tolling tomala tomalo toman tomando tomara tomare tomaria tomarte tomas tomato tomatoes tomb tomen tomes
  tommy toner tones tong tongs tono tony tool tools toot toothpick toots topic topless topped topper topping tops topside toquen toques torah torched
  torches tori tornado toro toros torpe torre torres toss tossed tote toto tots touchdown touchy toured touring tours toward towed tower towers towing
  town towns toxic toying toymaker toys trabaja trabaje trabajos trace tracer traces tracing tracked tract traction tracy trade traded tradition trae
  traeme traen traerme traes tragico tragos traia traiga traigo trail trailing trained trainee trains trait trajo tram tramando trampled tranquil
  tranquila tranquilos transform transit transition transmit transplants transporte transported transporter transports trap trapper traps tras trashed
  trata tratado tratando tratar trate trato trayendo tread treasure treaties treating treats treaty trece trees tregua trek tremble tremendous trenches
  trend trenton trespass trespasses trespassing trevor trey triad triage trials triangle tribal tribe tribu trick tricked tricking tricks tricky tries
  trifle triggers trim trimmed trina trineo trinkets trio tripe trips troll trono troop troops tropa tropas trophy troubled troublemaker troubles
  troublesome troubling trough trout truce trucking trucks truco trunk trusting tube tubo tuck tucker tuesdays tumbling tumor tuna tune tuned tunel
  tunes tuning tunnels turkeys turn turner turno turnout turret tutoring tuyo twain twat tweed twig twigs twirling twister twit typed types tyre tyres
  ulcer ultimate unavailable unavoidable unbeatable uncles unconsciously uncool uncovered underage undercover underdog underestimate underground
  underlying underpants undersea understandable understanding understands understatement understood understudy undertake undertaker undertaking underway
  underwood underworld undetected undress unfamiliar unfinished unfit unidas unidos unir unite units unity unos untie upbringing upped uprising
  upstanding uptight urged urgencias urgent urgently usas usen user users usted usually util vaako vaca vacaciones vacas vacations vacios vago vagon
  vain valance valen valentin vales valet valiente valientes valla valle valley value valve vano vanquished vapor varias variation various vary vase
  vasectomy vaseline vasos vast vean veas vecinos veda veer vegas vegetable vehicles vehiculo veia veil veins veis velas velo venda vende vendi
  vendiendo vendio vendo venga vengar vengarse vengas venian venido vent venta ventaja ventanas ventas venture venus vera veras verb verdad verdes vere
  verge verification veritable verle verme vermouth verne verse verte vestibulo vests vibe vidas videos viena vienen vienes vienna viento vientos vigila
  vigilancia vigilando vigilar vila vile villa ville vince vine vines viniendo vino vinos viola violate violation violations violenta violento violentos
  violets vipers visa visibility visions visita visits viste visto visually vitaminas vito vivas vive vivi vivia vivid viviente vivio vivira vivire
  vivos vocation vole volo volunteered volunteers volviendo votes vuela vuelos vuelto vuelva vuelven vuelves vuelvo wack wade wage wager wail wailing
  wails waist waited waiter waiters waitress waits waive wakes wales wali walkout wallets wallow wallowing wallpaper wally walnuts walsh walt walter
  wand wang wanton wards ware warmed warming warms warn warner warnings warp warrant wars wart warts washer washes washing washroom wasn wasted wasting
  watchdog watched watchman waterfall waterfront watering watt watts waved waves waving waxing weaken weakened weaknesses wear wearing weary weave
  weaving wedded wednesdays weekends weekly weep weeping weigh weighs weir weirdo welcomed welcomes weli wells wept weren west whacking whale wham
  whatever whatnot whatsoever wheat whee wheel wheeled wheels whenever wherever whew whichever whimpering whimpers whine whinnying whirring whiskers
  whisky whistling whit whitehead whites whitey whoever wholesale wholesome wholly whoo whoopee whooping whore whose widen wider widespread widows wiki
  wildcat wildfire wildlife wiles william willing willow willpower wills willy wilt wind windows wines wing winged wink winner winning wino wins winters
  wipes wired wireless wires wiring wise wiser witch withdrawn withdrew withheld withhold withholding within withstand wits witter witty wong wooden
  woodhouse woods woodward woodwork woody woof wool wore worf workings workman workmen workplace worlds worldwide worm worms worn worries worrying
  worthing worthwhile worthy wounded wounds wrapped wrapping wrath wreckage wrecking wrecks wrestling wretched wright wring wrinkled writ write writings
  wrongs wrought wyatt yeah yearbook yearn yearning yelling yours yourself yous zeros zone zones zorro
`.trim().split(/\s+/);
