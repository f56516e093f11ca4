/** Everyday words that look like a mistyped word of the lexicon. Written by `make-lookalikes.ts`; do not edit. */
export const LOOKALIKES: readonly string[] = `
  abandon abandona abandonado abbot abbott abby abduction abel abide abiertas abierto aboard abogada abogado abogados abort abra abracadabra abras
  abrazo abrela abrelo abren abres abri abriendo abrigo abrir abrira abrire abrirla abrirlo abro abstinence abuelos abundance abundant acabado acabamos
  acaban acabara acabare acabas acaben acaso accelerant accelerate accelerator accent accept accepts access accidental accidentes accion accompany
  account accounted accounting accuse accused accuses accusing aced aceptado aceptan aceptar aceptas acepte acepto acercarme acercarse aces acids acme
  acordado acostado acres actions activa activo acto acts acuerdas acuerdo acusa acusados adamant adder addictive addition adds adelante ademas adiccion
  admissions adonde adora adoring adoro adrenalin adrenalina adrift adult adulto adultos advanced advances advise advisors aerea aerial affair affects
  afflicted affliction affordable afforded afternoons afterward afueras agamenon agarralo agarre agent agente agotado agree aguantar aguante aguarda
  aguja ahorrar ahorros aided aides aigo aiguien ails aires airfield airhead airing airline airlines airplane airport airports airspace airstrip
  airtight airwaves airways aislado alambre alan alarma alarms alas alba albert alcanzado alcanzar alcoholics alcoholism alden alegria aleja alerta alfa
  algodon algun algunas alguno alianza alias alice alien alienate alike alimento alla allan allen alliance allie allied allies allo allowing alma almas
  almonds alongside alps also altar alter alterado alteration altering altogether altos amaba amabas amable amado aman amanda amanecer amar amas ambos
  ambulances amenazando amenazas amends amiable amid amigas amigos amino among amos amounts amputate amputation amuse amused amuses amusing analysis
  analysts anda andan andando andar andas andie andy anemic anesthetic angel angela angeles angelina angelito angelus angie angles angrier angulo angus
  anillos animals ann anna anne annoy annoys anormal ansioso ante antes antique antiseptic antsy anybody anyplace anytime anyways anywhere apagado
  apagar aparato aparatos aparece aparecer aparecio aparezca apartamento apartate aparte apartments apparel apparent appealed appealing appearing
  appears appetit appetites appetizer applauded applauding apple appliances applications applying appointments apprentice approach approached
  approaching aprendio aprendiz apretar apunta apuntando apunto aqua aquella aquello arabe arabia arbor arca archer archers arches arco ardent arder
  ardiente areas aren arena ares argo aria arise armadillo armado armados armadura armamento armar armas arming armor armstrong army aroma arose aroused
  arranca arranged arranging array arrestado arrestar arresting arresto arrests arrive arrives arriving arrogant arrows arroz arse arte arterial
  arteries artes articulate articulo articulos arts arturo ascendant asegura asegurado aseguro asher ashes asia aside asiento asignado asistir asked
  aspen aspiring assaults assert asses assess asshole assholes assigning assisting assortment asteroid asteroids astray asustada ataca atacaron atado
  atajo ataquen atascado atender athena atico atlas atone atraco atrae atraer atrapada atrapado atrapados atrapo atrasado atravesar atraviesa atreves
  atta attach attached attaches attacker attain attained attempts attending attorneys attracted attracting atun auction audicion audition augusta aunts
  aunty autobus automatic autonomy autor autos avance aventura avert aviation avisa avisado avisame avoiding await awaiting awaits award aware awesome
  awfully awhile awoke awry axle ayudado ayudame ayudan ayudante ayudara ayudaras ayudare ayudaria ayudarla ayudarle ayudarles ayudarlo ayudarme
  ayudarnos ayudarte ayudas ayude ayudo azar baba babbitt babble babe babes baboon babysit babysitting bach backbone backdoor backed backfire backfired
  background backgrounds backhand backing backpack backs backseat backstabbing backtrack backwater backwoods backyard bacon bacteria badass bagels
  bagged bagging bags bail bailando bailar bailas baile bailed baiting bajado bajala bajame bajar baje bajen bajos bake baking bala balanced balances
  balancing balas bald balding baldy bale bali ballad ballgame balling ballon ballot ballpark ballroom balmy balon balu bananas banco bancos banda
  bandera bandido bandidos bandit bandits bando bands bandstand bane banera banger bangs banished banister banjo banking banks banky banned banner
  banning bannister banos barb barbaric barber barco barcos bard barefoot bares barge barged barging barish barks barley barn barnes baron barons barra
  barracks barrage barras barred barrel barrels barren barricade barricades barriers barril barring barrio barro barry bars bart barth basada basado
  base baseballs basements bash basic basil basing basis bask bass bata batalla bate baterias bates bathe bathrobe bathrooms baths baton bats batter
  battering batting battle battles battling baul bawl bawling bay beach beaches bead beady beagle beak beaming beams bean beans bearable beard beards
  bearing bearings bears beast beasts beatings beau beaut beba bebes bebidas bebido bebiendo bebo beca became because beck becket beckett become becomes
  becoming bedbugs bedding bedrooms beds bedside bedtime beef beep beeper beeps beers beetle beetles befall beforehand beggar begging beginning begs
  behalf behave behaving beheaded behold bein beings bela belay belch believed believer believes belittle bell bella bellas belle bellevue bellies bello
  bellows bells bellybutton belong belonging beloved below belts bender bending bendita bendito bends bene beng bennet benny benton berets bert berth
  bertha besame besar besides beso bess bestia betcha beth bets betting betty bianco bible bibles biceps bicho bickering bide bids bienestar bienvenida
  bienvenido bienvenidos bigfoot bigmouth biker bikes bilge billar billboard billie billings billion billionaire billions billones billy bind binding
  binds bing binge bingo bink birch birdies birdman birdy birthdays birthmark birthplace birthright births bitch bitching biter biting bits bitte bitter
  bitty blabbing blackberry blackbird blackboard blacker blackie blackjack blackmail blackness blackouts blacks blake blame blames blancas blanche
  blancos bland blanket blanks blanky blares blaring blaster blasting blaze blazes bleached bleak bleeder bleep bleeps blend blended bless blessed
  blessing blight blinded blindfolded blinds bling bliss blob bloc block blockade blocking blog bloke blokes blond blonde blondes bloodbath bloodied
  bloodline bloodshed bloodthirsty bloom blooming blooms blot blowfish blowjob blowout blowtorch bluebird bluegrass blueprints blues bluff blunder blur
  blush blushing blvd boar boarded boarding boardroom boards boardwalk boasting boat boating boats bobbing bobby bobo boda bodas bodily bodyguard boeing
  boiled boils bold bolder boleto boletos bolo bolos bolsas bolso bolt bolts bolus bomba bombs bond bondage bonded boned bonehead boner bones bong
  boning bonitas bonnet bonnie bonny bono bony boobies booby booger booing bookcase booked booker bookies booking bookkeeping booklet books bookstore
  boom boomer boon boost boosted boosters booted booth booths booties bootleg boots booty borde bordo bore bores borg boring boris borne borrachos
  borrar borrow borrowed borrowing bors bosses bossy bosun botas botellas botes bothered boton bottled bottling bottomless bottoms bouncing bowed bowers
  bowing bowled bowler bowls bows boxed boxer boyfriends boys bracelets brad bragged bragging braid braids brainless brains brainwashed brainy brakes
  bran brand branding brandy brant brat brats brave bravery braves bravo brawling brawn breach breached breaches bread breakaway breakdown breakers
  breaks breakthrough breck bred bree breed breeding breeds breeze breezes brent bret brett brew brewster brian bribed bride brides bridgeport bridges
  bridget briefing brig brightest brill brillante brilliant brindis brings brink briny brisk brit britches britt broad brock broker brokers bromeando
  bronc bronco brooding brook brooke brooks broth brothel brow brownie browning browns browsing bruce bruiser brunch brushed brushes brutally bubber
  bubbles bubbling bubbly buck bucking buckland buckle buckles bucko bucks bucky buddy budge buds buen bugged bugger bugging buggy bugle buick builder
  buildings built bulb bulbs bulk bulldog bullet bullied bullies bullion bullock bullpen bulls bullshit bullshitting bully bullying bummed bumming
  bumper bumpy bums bunches bungee bunkhouse bunks bunny buns bunt burdens burg burger buried buries burke burley burners burp burr burro burros burt
  burton bury burying buscar buscare bush bushed busqueda bust buster busting busts butch butchered buts butter buttered butting buttons butts buys
  caballo cabana cabbie cabe cabezas cabina cabinets cabins cables cabo cabra cabron cabrones cabs cache cachorro cackling cada cadaver caddy cadena
  cady caer caera caes caesar cagar caged cages cagey caiga cain cairo caiste cajas cajon cajun cakes calabrese calamari calculation calientes calla
  callado callar callas callate callback calle callejon callense caller calles callese callisto callous calma calmado calmate calme calmed calmense
  calmese calming calms calorias calvo camara camarada camaras camas cambia cambiado cambiamos cambiara cambiaria cambiarlo cambiarme cambie cambios
  camel camelot camera camilla caminando caminas caminos camiones camisa camp camped campeones camping campos camps canada canal canales canalla
  canaries canceled cancelled canciller candies candlelight candler candles cane canfield canisters cann canned cannoli cannon cannonball canoe canoes
  canon canones cans cansados canst canta cantando cantar canteen canteens cantidad cantina canto cantonese caos capa capaz cape capped cappuccino cappy
  caps capsula capsule captains captures caracter caramelos caras caravan caravana caray carcel card cardboard cards cared career careers carefree
  careless caress carey cargado cargamento cargando cargar cargas cargo cargos caring carino carl carla carlo carlos carmine carnada carnal carne caro
  carolina carpe carpets carpool carr carrera carreras carrie carried carriers carries carrot carrots cars carsick carson cartas carte cartel carter
  cartera cartman carton cartons cartoon carts carver casablanca casada casado casados casanova casar casare casarnos casas casco cases casey cash
  cashed cashing casing casino casinos casos cass cassie castaway caste castillo casting castrate casts catalina catatonic catcher catches catching
  catchy cater catering cates catfish cath cathouse cats cattle catwalk causado caused causo cavar cave caves caza cazas ceased ceases ceiling ceilings
  celebrar cellar cellmate cello cellphone cells cellular cellulite celos celosa celoso celula celulas cenizas cent centers central centro cents cerca
  cerdo cerdos cerebrales cerebros cero cerrada cerradas cerramos cerre certain certificado certificates cesar cesare cetera chad chai chain chairman
  chairs challenging chama chambers champ champs chan chance chancellor chang changed chant chanting chao chaos chap chapter chapters chaqueta char
  characters charade charger charging charlar charles charlie charmed charming chart charter chartered chase chaser chases chasing chaste chat chatting
  chatty chau cheap cheat cheater cheaters cheating checkbook checklist checkmate checkout checkpoint cheeks cheeky cheer cheered cheering cheerio
  cheese cheesy chem chemically chen cheng cheque chess chestnut chestnuts chet chia chianti chic chicago chicano chicas chick chicks chicos chiflado
  childbirth childless childlike chile chili chill chilled chilli chilling chilly chime chimp china chinaman chinese ching chink chino chins chipped
  chipping chips chirp chirping chistes chloride choca chocolates choice choir chooses choosing choosy chop chopin chopper chord chore chores chorus
  chose christian christians christmases chuck chuckling chun chung churches churchill chute ciaro ciclo cider ciega ciegos cielos cien ciento cierre
  cierren cierta cierto cigar cigarrillos cigarros cigars cima cinch cindy cinta circle circled circo circuito circuits circulating circulo circulos
  cisco citas cite citing city ciudades claiming clair claire clam clamps clams clan clanging clanking clans clap clapping clara clare clarence clarity
  clark claros clase clases clash clasp classical classmates classroom classy clatter clattering claus clause clave claws clean cleaned cleaners cleans
  cleanse cleansing clearer clearing clears cleaver clerical cleve click clicked clicking cliente clientes clients cliffs clima climbs cling clinging
  clinical clinics clinking clint clinton clip clipper clipping clit clive cloak cloaked cloaking clocks clockwork clog clone cloned clones cloning
  closer closes closest closets clothe clothed clothing cloud clouding clout clover cloves clowning clubbing cluck clucking clueless clues clump clutter
  coached coaching coachman coal coalicion coalition coarse coartada coast coasters coats coax cobrar cocaina coches cocinar cock cocked coco cocoa
  cocoon code coded codes coding codo cody coed coffeehouse coffees coffin coffins coge coger cogi cogido cogio cohetes coho coil coils coincidencia
  coins coja cojo cojones cokes cola colapso colder colds cole coleccion colega colegio coles colgando colin colina collage collar collars colleague
  collecting collections collective collector collects colleges collide collier collins coloca colon colonies colorado colored colores coloring colors
  coloured colours colt column columns coman comando comas comb combine combines combing combo combs comeback comedia comedies comemos comen comere
  comet comete cometio comic comical comico comidas comiendo comision comm comma commandant commander commanders commando commandos commencing commend
  comment comments commie commies commission commit committed committing commonplace commotion commune commuter comoda comodo comodos comp companeros
  compania comparado compared comparing compartments competir compiled complejo completa completar complete completed completes completion composer
  comprado comprador comprando comprare compress compression compressions compulsion compute computers comtesse comun conceal conceited concert concerto
  concerts concession concessions conclusion conclusiones conclusions concourse concreto concur concurso condado condena condicion condo condoms condone
  condor condos conducir conducta conducted conducto cone conejos cones confesion confess confessed confessing confession confessions confias confided
  confies confine confined conform conformed confound confounded confront confuses confuso congelado congo congrats conn connected connection connects
  conned conner conners conning cono conocen conocer conocerte conoces conoci conocia conocimientos conocio conquering cons consciously consegui
  conseguir consejo consented consider considera considerado consideran considerando considerar considerate consideration considere considero considers
  consiga consigo consiguen consigues consiguio consisted consistent console consoling consort constant constante construccion construct constructed
  construction consuelo consul consulate consulta consultant consultants consulted consulting consumed consuming contact contactar contacted contactos
  contado contador contained containers containing contains contando contar contare contarle contarme contarte contaste conte contemplate contempt
  contend contender contenido content contenta contented contention contento contentos contents contest contestame contestant contestants contestar
  conteste contestes contesto contests context contiene contigo continua continuar continued continuen continues continuously continuum conto contra
  contracted contractor contractors contracts contradict contradiction contraption contrary contrato contrition contrived controla controlado controlar
  controles controlled controller controlling contusion contusions convencer convened convent converge conversaciones conversion converted converting
  convertira convicted convicts conviene convince convinces coo cooked cooker cookie cooks cooled cooler coolers coolest cooling cools coombs coon
  cooped cooper cooperacion cooperar cooperated cooperation cooperative coordinated coordinates coordinator coot cooter copa copas copiado copias copied
  copier coping copped copper coppers copping cops copycat copyright cora coral cords cordy core corea cores corinne cork corn corned cornell cornered
  corners corns coro corona coronado coroner corp corporate corps corpus corra corral corran corre corrected correction correctly corren correo correos
  correr corres corria corrio corrupting corso cortare cortaron cortas corten cortesia cortex cortez cortinas cortos cosa cosmo cosquillas costa costar
  costas costo cosy cots cougar couldn councillor counsellor counselors counters countess counties county coup coupe couples couriers court courted
  courthouse courting courtroom courts courtside cousins cove coven covert covet coveted covey coward cowards cowgirl cozy crabby crabs cracker
  crackhead crackle cram crammed cramming crane cranes crank cranked cranking crap crapped crappy craps crashes crass crate crates crave craving cray
  craze crea creado creaking creame creamed creams creamy crean creando crear crearon creas crease created creating creation creature crece credo creed
  creek creeme creen creep creeps creepy creer creeran creerme creerte crees crei creias crema creme crepe crept crest crete crewe crewman crewmen crews
  creyendo creyo cria criado criaturas crick cried crimes crio crippled crippling cris crises crit critters crock crooks crop crops crosses crossfire
  crossing crossword crouch crow crowded crowding crowds crown crows crude cruise cruises cruising crumbles crunching crush crusher crushes crutch
  crutches crybaby cuadra cuadro cuanta cuantica cuantos cuarta cuartos cuban cube cubes cubre cubriendo cubs cuchillos cuddling cuenta cuentame cuentan
  cuentas cuente cuento cuentos cuerda cuerdas cuerno cuero cuerpos cues cuestan cueste cuestion cuffed cuffs cuida cuidado cuidados cuidadoso cuidando
  cuidar cuidare cuidate cuide cuido culos cults cunning cunt cunts cupboard cupcake cups cura curado curb cures curie curing curioso curl curls
  currency current currents curry curse cursed curses cursing curt curva curve curved curves cuss cussing customary customer cute cutler cutters
  cutthroat cuyo cylinders daban dabble dada daddies dade dado dados daft daga daggers dago dairy daisy dale dales dally dama damas dame dames damnation
  damned damon damos dana danado dance danced dancer dancers dandy dane danes dang danger dangerously dangers danny danos dante dapper dara daran dare
  dares darias daring darkroom darme darn darned darte darts das dash data dated datos dave david dawn dawned daybreak daylight daylights daytime daze
  dazzling deadbeat deadline deadlines deadly deadwood deaf dealer dealers dealings deals dealt dean dear dears deathbed deaths deba debas debbie debby
  deben deber deberan debes debia debido debiera debio debts debut decadas decade decadent decay decaying deceased decida decide decides decidi decidido
  decidieron deciding decidio decido decir decirme decirnos decision decisiones decisions decks declaring decline declined decode decoded decorated
  decorating decrease decree dedicado dedication deduction dee deed deeds deejay deem deeper deer defeated defect defective defences defendant defensa
  defense defenses defining definite degrees dehydration dejado dejala dejalos dejame dejan dejanos dejara dejaran dejare dejaria dejarla dejarlos
  dejarme dejarnos dejas dejeme dejen dejenos dejes deke delaying delays deleted deli deliberate delicada delicado deliciosa delicioso delicious delito
  deliver deliveries delivers dell della delta delusional demand demanded demanding demasiada demasiado demasiados deme demeaning demente demented
  demise demo demonic demos demoted denial denied denning denny dentista dentists deny depart departed departing departmental departments depended
  depending deport deported deportes deposit deposited deposition deposits depot depresion deprimido deprisa deprived depth depto derechos derive derry
  desaparecera desaparecio descansa descanse descansen descanso descended desea desearia desee deseos desert deserted deserter deserters deserting
  deserts deserved deserving desesperada desesperado desesperados deshacer desierto desired desks desorden despacio despedido despedir despegar despegue
  desperate despertado desperte despierte despierten despierto despise despises despite dessert desserts destinado detached detection detective
  detectors deten detengas detention detest detonation developed developer devices devils devolver devolvere devon devoured devouring devuelva devuelve
  diabetic diagnosis dial dialing diameter diavolo diaz dibs dices dicey dick diddy didn diego diem diente dieran diesel dieta diets diez diferencias
  diferente differences differential differently diffuse dificultades diga digas digestion digestive digger digging digno digs dije dijeron dijo
  dilation dile diles dill dilo dime dimes dimos dine dined diner dinero ding dingo dining dink dinners dinnertime dinos diosa dioses diplomat diplomats
  dipper dipping dira diran diras dire direccion direcciones directing directly director directors directory diria dirk dirt disbanded disbarred
  discarded discontent discos discourage discover discovery discredit discs discussing diseased diseno disks disloyal dismount disney disorderly
  disorders dispara disparado disparage disparale disparan disparare dispararle disparas disparaste dispare disparen dispares disparo dispense dispenser
  disperse displeased disposed dissected dissection dissed dissent dissing dissolved disturbances ditched ditching ditto diva diver diverted dives
  divide divided divina divine divino doable dobie doce docena dock docs doctora doctorate doctors document documental documented documento dodger dodo
  doesn doggone doggy doghouse dogs dojo dolar dolares dolce dole doler dolera dolio dolittle dollar dollars dolled dolls dolly dolt dome domination
  domingos domini dominio dominion dominique domino donated donating donations doncella dong donna donne donnie donny donor donors donut donuts doo
  doodle doodles dooley doomed doozy doped dopes dopey dora dorian doris dork dorm dormia dormire dormiste dorms dost doth dotted dotty doubles doubly
  doubted doug douse dover doves dowd downer downfall downloaded downright downriver downs downside downstairs downward downwind doyle dozed dozens drab
  draft drafted drafts drainpipe drains drama drape drapes drat drawback drawbridge drawers drawings drawn draws dread dreading dreams dreamt dreamy
  dreary dress dressed dresses drew dribble dried dries drifter drill drilled drilling drills drinker drip drips drivel driven driver drives driveway
  drogado drone droppings drought drugstore drums drunks dual duck ducking duckling ducky duct duda dudes dudo duds duel duelo duende duerma duermen
  duermes duermo dues duet duff duke dulces dull duma dummies dumping dundee dune dunk dunne dupe duped duper duran durar duras duration duros dusk
  dusted dusty duties dyed dyes earl earn earning earns earring ease easing east easter eater eccentric echado echar echare echas eche edad eddie eden
  edges edgy edie edificios edit educacion educated educational eel effective egghead eggplant eighth eights eighty ejection ejecucion ejercicios
  ejercito elbows elders eleccion elected election elections electrician electricity electrified electrocute electrocution electron electronic
  electronico electronics electrons elegance elegante elephants elevate elevator eleven elfos ell ellas elle ellen ellie ello elmer elsewhere embajada
  embalming embarrassed embraces emergencias emergencies emery emmet emory empeorar emperor empezado empezando empires empleado employed employees
  empuje encanta encantaba encantar encanto encargado encargara encargare encargate encargue encender encendido enciende encontraba encontrada
  encontrado encontrara encontraran encontraras encontrare encontraria encontrarla encontrarle encontrarlo encontrarlos encontrarme encontrarnos
  encontraron encontrarse encontrarte encontre encontro encuentra encuentran encuentras encuentre encuentren encuentres endanger endgame endings endless
  endurance energies enfadado enforced enfrenta enfrentar engaging englishman englishmen enjoyable enjoys enlarge enormes enormously ensenado entender
  entendi entendio enter entera enterado entere enterrada enterrar enters entienda entiendas entienden entiendes entierro entrado entran entrances
  entrando entrar entrara entrare entras entraste entree entrees entregado entregas entren entrenado entrenar entres entrevista entry envia enviando
  envoy epic epoca equations equilibrium equivoca equivocada equivocado equivocados equivocas eras erased eraser eres ermine erotic escala escapa
  escapado escapando escaped escapes escaping escapo escogido esconder escondes escondida escondido escondidos escondite escort escrita escrito escritor
  escuchad escuchado escuchame escuchan escuchar escucharlo escuchas escuche escucheme escuchen escuches escudo escuelas esencial esfera espada espadas
  espana esperaba esperad esperado esperame esperan esperando esperanzas esperara esperare esperaria esperas espere espero espia espias espina esposas
  esposos esquina essays essentially essentials estabamos estaban estabas estaca estacion estadio estado estados estais estan estara estaran estaras
  estare estaremos estaria estarias estarlo estas estelar estemos esten estes estilo estimado estimated estimates estos estrella estrello estreno
  estribor estupendo evacuacion evacuate evan evenings evens evento eventos everlasting evermore everyday eviction evils evolved evolving examine
  examined examiner examples exams exception exciting excluded exclusive excrement executing execution exercised exercises exhales exhausting exhaustive
  exhausto exista existe existen existencia existia existido exists exited exiting exito exits exorcism exorcist expanded expands expansion expects
  expedientes expedite expensive experienced experiencia experiencias expert expertise expire explains explicar exploit exploited exploiting exploits
  explorar exploration explore explored explorer explorers exploring explosions explosives explosivo explosivos expose exposing expresion express
  expression expulsion extend extended extending extinction extortion extradition extrana extranar extranare extranas extrane extranos extras extremes
  eyebrow eyeglasses eyelashes fabulosa fabulous faced faceless faces facil fact factor faded fags fail failed fails failures faintest faire fairest
  fait faith fake fakes faking falda falk falla fallado fallar fallback falle fallo fallout fallow falsa falsas false falso falsos faltan fama fame
  familiares familias families famished famosa famoso famosos fanny fans fantasia fantasias fantasies fantasize fantasized fantasizing fantasma
  fantasmas fantastic fantasy faraday fare fares farm farming farms fart farther farting fase fastball faster fate fates fathead fats fatter fatty fault
  favor favorable favorita favorito favoritos favors favour faxed faxes feared fearing feast feat feather feature featured featuring feds feedback
  felicito felicity felix feliz fella fellas fellatio fellow fellows fences fend fender feria feroz ferret ferris fess fest fetched fetching feud fiasco
  fiber ficus fiddling fide fidgeting fiel fields fiend fiends fierce fife fighter figs figuring fijado fiji fijo fila filas file filed files filet
  filete fili filing filler fillings fills filly filme filmed filming filmmaker filmmaking films filtered filth finale finally finals finance finch
  finder finders finds fined finer fines fingernail fingir finishes fink finn finnish fino fins firearms fireball firebird firecrackers firefight
  firehouse fireman firemen fireplace firepower fires firewall firewood firm firmas firme firmes firms firstborn firsthand fishing fishy fisk fists
  fitted fittest fives fixer fixes flack flag flagged flair flak flake flakes flame flames flaming flamingo flan flanks flapping flaps flares flashy
  flask flatfoot flats flatten flattened flatter flattering flattery flavor flaw flawed flea fleas fled flee fleeing fleet fleeting fleming fleshy flex
  flicker flickering flier fliers flights flighty fling flint flipper flips flirting float floater floating flock flood flooded flooding floods floors
  flor flora flores floss flota flotando flour flow flowed flowing flows fluids flujo flunk flunking flush flushed flushes flushing flute focal foes
  fogg foil fold folder folding folds folk follower followers follows fond fondly fondo fondos font fool fooled fooling foolish fools footage foothold
  footing footloose footprints footsteps footwork force forceful forceps ford fore forest forevermore forgave forge forged forget forgetting forgiven
  forgives forgiving forgotten forks forma formalities formally formas formed formidable forming forrest fort forte forth fortress forum forward
  forwarded forwards forzado foto fought fouled foundations founded founding fountains fours foursome fourteen fowl foxhole foyer fracture fractures
  frame framed framing france franco frank frase frases frat freaking freckle fred freddo freddy freed freeing freeman frees freeway freeways frequency
  frequently fresca fresco freshman freshmen freshwater fret freud friar fridays fried friendship friendships fries fright fringe frisco fritas frito
  frog froggy frontera fronting fronts frost fruit fruitcake fruits fryer frying fucking fuego fuel fueled fuels fuentes fueran fueras fuimos fully fuma
  fumar fumas funcion funcionado funcionan funcionar funcionara funcione funciones funciono function functional functions fund fundacion funerals fungus
  funky funnel furia furiosa furioso furious furnished fuses futura futures futuro gael gafas gage gagging gail gain gains gala gale gallant gallina
  gallon gallons gallows gallup gals galt gambled gambling games gaming gamma gammas gana ganan ganar gane gangs gano gaps garaje garantia garbage garde
  gardens gargle garras garvey gary gassed gasto gate gates gator gatos gauge gavel gays gaze gazing gears geeks gems gene generador generales generals
  generate generated generation generators generic generoso genes genetica genetics geniales genie genital genitalia geniuses genre gent gentle gents
  germ gerry getaway ghastly ghosts giant giants gigantic giggles giggling giles gill gimnasia gira girando girlfriends girls girly giro giveaway given
  giver gives givin glanced gland glaze glee glide gliding globe globos gloss glowing glued glum glutton goals goat goddess godfather godless godmother
  gods godsend goggles gold golfo golly golpeando golpearme goma goner gong goodies goodman goodnight goods goodwill goody gooey goof goofing gook gooks
  goon goons goop goose gorda gordo gordon gordos gore gorge gorila gorilla goring gorra gosh gossiping gotas governmental governments grabar grace grad
  grade graded grades grading grados graduacion graduating grail grain gral gram grammy gramos grams granada granadas grandchild grandchildren
  granddaddy grandeur grandiosa grandioso grandmothers grandpapa grandparents grandstand grange grano grant granting grapefruit grapes graph grappling
  gras grasa grasp grasping grassy grat grate gravedad gravel graves graze grazed grazing greased greasy great greed greedy greek greene greenhouse
  greenleaf greens greenwich greet greeted greeting greg grenade grenades greta grew grial grid grids grieve grieving griff grilling grim grimes grimm
  grind grinding grinning gripe grips grit gritar grites grito grits groan groaning groomed grooming groove groovy groping gross grossed grotto
  groundhog groupie groupies grove groveling groves growed growling grown grueling grupos guante guantes guarda guardado guardaespaldas guardan guardar
  guardas guarde guarded guardhouse guardia guardian guardians guardias guardo guards guarida guess guided guidelines guides guile guitarra guitars gulf
  gull gulls gummy gump gunfight gunfire gunner gunning gunny gunpoint gunpowder guns gunshots gustar gustara gutless gutsy gutter guys haberla haberle
  haberlos haberme habernos haberse habian habiar habias habiendo habil habit habito habitos hablado hablame hablara hablare hablarme hablaron hablas
  hable hablen hablo habra habran habre habria haceis hacen hacerla hacerles hacerlo hacerlos hacernos hacerte haces hacha hacia hacienda haciendo
  haciendolo hadas hades haga haggard hail hailed hailing hairball hairbrush haircut haircuts hairdo hairless hairline hairs hairspray hairy hale hales
  halftime halfway hall halla hallado hallar halle halls hallucination hallucinations halo halt hammers hamper hams han handbag handball handbook
  handcuff handcuffs handed handgun handing handiwork handled handler handles handmade handout handouts handpicked handshake handsome handwriting handy
  hank hankering hanks hanna hans happiness hara haras harass hardball harden hardened harding hardwood hardworking hardy hare harem haremos haria
  harias hark harley harp harper harping harpy harriet harris harry hash hasn hast haste hasty hatched hates hath hating hatred hats hauled haunt haven
  hayride hayward haywire hazardous haze hazing hazlo hazte heading headless headlight headlights headline headlines headset headstone headstrong
  headway heal healer healing heals healthcare healthy heap hearings hearsay hearse hearst heartache heartbreak heartbreaker heartbreaking heartbroken
  heartfelt heartless hearts heated heaters heath heathen heather heats heave heavens heaviest hecha hechos hecht hee heels heep heights heil heir
  heiress heirs helados helios hell hellhole hellman hello helm helmets helpless helps helsing heman hembra heng hens hera herb herd herder herds
  hereafter herencia heridas herido heridos herman hermanas hermanito hermanos hermes hero heroe heroes heroic heroics heroina heroine herr herring hers
  hick hide hideaway hideous hideout hides highball highlight highlights highs highway highways hijas hike hiking hill hills hilo hind hindu hing hinges
  hinting hippies hippo hippy hire hires hiring hiro hispanic hiss hisself hisses hissing historia historian historias historic historical historically
  histories hitch hitched hitching hitter hive hiya hobbes hobbits hock hogging hoia hoja hojas hoke hola holdings hole holed holler holly holmes holt
  holy hombre hombres homeboy homecoming homeless homemade homer homeroom homes homesick homeward homey homicide homicides homicidio homie homing homo
  honcho honda hondo hone hong honk hood hoods hoof hooking hooks hooky hoop hooper hoops hooray hoot hooter hooting hooves hoped hopelessly hopes
  hopped hopper hopping hops horde horn horned horns horribly horrid horrified horrors hors horseback horseman horsemen horsepower horses horseshit
  horseshoe horseshoes horsey hose hoses hospitable hospitales hospitalidad hospitals hoss hotels hothead hotshot hottest hound hounded hounding hounds
  hourglass houseboy housebroken housed household housekeeping houses housewife housework hovering howe however howling hubble hubieran hubieras hubo
  huddle huddled hueco hueles huella huelo huesos hugged hugging hugh hugo huir hull humana humane humanidad humankind humano humans humbled hummer
  humor hump humping hums hunch hunches hungary hunk hunky huns hunt hunter hunting hurray hurrying hussy hut huye huyo hyde hype hyperventilate
  hypothesis hypothetical iban icon identical identidad identities illness image imagen imagina imaginable imaginas imagined imagines imaging imagino
  imbalance immense impart impatient impersonate impide implied implies import importa importaba importan importancia important importar importara
  importe imported imports imposible imposter impresion impresionado impresionar impress impressed impression impressionable impressive imprinted
  improperly impulso impure inactive inappropriate incendios incense inch inches income incoming incomodo inconsiderate inconsistent incur incurable
  incurred indebted indefinitely independent indicted indifference indifferent indios indoor induction ineffective inesperado infamous infantile infants
  infect infecting infections infectious infer infernal infested infinito inflatable inflation inflicted influencia inform informa informado informant
  informants informative informed informing informs infraction infrared inglesa ingleses inhales inherent inherited inhuman injections injunction injure
  injuries injustice inmate inmediato inmenso inn innermost inquiring insanely insatiable inscription insect insecto insects insecure insensitive
  insertion insider insight insignia insisted insistent inspeccion inspected inspecting inspection inspector inspectors instalacion installation
  installing instance instante instinto insufferable insufficient insulation insulted insulting insure intake integral intencion intended intending
  intends intensity intensive intent intenta intentado intentando intentare intentas intentaste intente intenten intentes intention intentions intents
  interact intercept intercepted intereses interest interests interna internado internally internet internos interpol interpret interpreted interrupt
  interrupted interval intervals intestinal intestine intoxicated intoxicating intro intrusion intrusos inusual invading invasion inventado invente
  invented inventing invention invento invents inverted invested investing invisible invitada invoices inward inyeccion iran irons irony irritate irte
  isolate isolation issues ivan jack jacked jackets jade jaded jailer james jamon jams jane janus japon jars jason jaula java jean jeeps jeez jefa jefes
  jeff jerk jerky jess jesse jest jewellery jews jingling joan jocks jodas john joie joins joints jolly jordan joust jove jovencita joya joyous joys
  jube judas jude judio judy jueces jugado jughead juices juicy julia julie jumper jumps jumpy juncture junior junk junta juntar junto juntos jury justa
  justice justicia justin justo keaton keeler keen keeper keeping kegs kelp kemp kennel kent keyboard keyhole keynote kicker kiddies kiki killers
  killings kilo kilos kinda kindred kinds king kink kinks kirk kisses kissing kitchens kite kites kittens kitty knack kneel knew knit knob knots
  knowledge knowledgeable known knows knox kriss lace lacerations laces lacey lack lacked lacking lacks lacy ladders ladies lados lads ladylike lago
  lagoon laguna laker lakers lakes lakeside lama lamb lambs lame lamppost lamps lancha landy lane lanes lang languages lanning lanza lanzo laos laps
  lapse lard larga largos larry lars lasers lash lashes lass lassie lasso lastimado lastimarte lastime lastimes lata latas latent later latest lats
  latte latter launch launching launder laura lavado lavar laws lawyers layaway layer lays lazo lazy leach leader leading leads leaky leal lean leap
  leaping leaps leapt lear learned learns learnt leary lease leased leases leash leasing leather lectured lecturing ledger lee leech leeches leer lees
  leftover lefts lefty legends legion legitimate legwork leia leiste leisure leland lemmon lemons lend lending lenguaje lenning lens lenses lent lento
  leon leones leper les lesion lesiones lesions lessen lesser lest lester letal letra letrero lets levantado levantarme levantarte levantate levante
  levanten levantense levantes levantese levanto leve levels lever lewd libera liberation libra libre libro libros lice lick licks lider lido lied lien
  lies lifeguard lifelike lifeline lifelong lifer lifetime lifetimes liftoff lifts ligera ligero lighted lighten lighthouse lighting lightly lightweight
  liked likeness likes liking limbo limelight limes limey limitless limo limon limos limpia limpiando limpios lina linda lindo linear lineas linen
  linens liner ling linger lingering lining linked linking links lino lint lions lios liqueur liquidate liquids lisa lista listed listening listens
  listo listos lists lite liters litro litter littering littlest liven liver lives llama llamado llamados llamame llaman llamara llamare llamaria
  llamarla llamarme llamaron llamas llame llames llamo llave llaves llegado llegan llegar llegara llegaran llegas lleguen llegues llena llenar llenas
  lleno llenos lleva llevala llevalo llevan llevara llevare llevaria llevarla llevarlos llevarme llevarnos llevaron llevarse llevas lleve lleven lleves
  llevo llores llover lloviendo llueve load loaf loaned loans loaves lobe lobes lobo lobos lobsters loca locas located locating loch lock locker lockers
  locket locking locos lode lodge lodging loft logan logged logging logic logo logrado lograr logras logre logs loins lois loitering lola lone loner
  longed longing longs longtime loo lookee looker lookout looky looming loon loonies loony loophole loopholes loops loosen loot looting lora lords lordy
  lore lori lorry lose loser loses losses lotto lotus loud louder louse lout lovebirds lovemaking lover lovers lovesick lovey loving lowa lowdown lowe
  lowered lowering lowers lowlife lows lucas luce lucha lucid lucius lucked lucky lucy luego lugar lugging luke lumps lumpy lunches lunching lunchtime
  lunes lung lurch lust lusting lynch mace mach machines macho mack madden madder maddie madeline madera madge madhouse madres madura maestra maestros
  mafia magazines magenta magia magic magnetic magnetism magneto mago maid mailbox mailed mailing mailman main maine maintain maitre maiz major majoring
  makeover makers makings mala malas male males mali mall malls malo malos malpractice malt malta malvados mamas mamie mamita mamma mammal mammy
  manageable managers manages managing mananas mancha manda mandado mandar mandate mande manden mandible mando mandy mane maneja manejando maneras
  manger mango mangy maniac manicomio manicure manila maniobra mankind manly manned manner manners manning manny manpower manta mantel manten mantengo
  mantiene mantienen mantra mantuvo manty manure manzana manzanas mapa mapas mapping maps maquinas mara marble marc marca marcado marcador marcar marcas
  marcha marchado marchate marching marcho marco marcos marcus marcy mardi mare marea maria marian maricas maricon marino marion maris mariscal maritime
  mark marked markers market marketing marking marksman married marries marron marruecos marry marrying mars marsh mart marte martillo martinis maru
  marx mary marys masa mascara mascaras mash mashed masiva masks mass massa massage massages massaging masses mast master masters matado matala matalo
  matalos matame matan matara mataran mataras matare mataria matarla matarte matas match matchbook matched matchmaker maten materia mates matey math
  mating mato matrix matron mats matt matter mattered mattress mattresses matty mature matured matzo mavis maxed maya mayberry maybes mayor maze mead
  meals meaner meanings meantime meanwhile mear measure measured measures meatballs meathead meats mecca medal meddle medea medianoche medic medica
  medicacion medically medicated medicinal medico medics medida medidas medina mediocre mediodia medios meditate meditation medusa meek meer meeting
  meets mega megan mein mejora mejorado mejorando mejorar melon membrane memento memoirs memorial memorias memorize memorized memos mend mending mendy
  menor mens mensajes mentally mente mentes menti mentido mention mentira mentiras mentiroso mentor menuda menudo menus merci merciless mere merecen
  mereces merecia merit merits merl merrier merrin merry mesas mesh mess messer messes messin messy meta metabolic metals metan metas mete meten meteor
  metere meterme meters meterse metes methinks methodist meti metido metiendo meto metodo metodos metres metros mets mezcla miami mias micah mice mick
  midas middleman middleweight mide midgets midlife midline midsummer midwife miedos miente mientes miento mierda miffed mighty migs mike mikes milady
  mildred mile milestone milkman milkshake milky mill milla millas mille miller mills milly milo milord milt mime mina minas mince mindless minds mined
  minefield miner mines ming mingling minibus minimal minimum mining minion minister ministro minivan mink minnie minors mint mintiendo mints minus
  minutemen minuto minx mios mira miraba mirad mirado mirala miranda mirarme mirate mire miren mires mirror mirrors misa misbehave miscarriage miseria
  misfits misiones mislead misled mismas mismos misread misses mission missions missouri missus missy mist mistaken mistakes mistaking mistook
  mistreated mistress mistrial misunderstand misunderstanding misunderstood mitch mite mito mitts mixer mixes moan moaning moans moat mobster mocha moda
  mode modeled modeling modelling moderately modest modo module moe moist mojo mold molding moldy mole moles molestado molestan molestar molestaria
  moleste molesten molester molestes molesto molino mollie molto moly moment momentos moments momma momo mona mondays mondo monedas monica monitors
  monje monkeys mono monos monsoon monsters montana montar monty monument monuments mooch mood moods mooning moons moonshine moor moore moors moose moot
  mopey mopping moral morality morals mordido mordor moreover mores morg moria morira moriras morire morn mornings moroccan moron morris morrow morse
  mort mortality mortars mosca moses mosey mosquitoes moss mostrando mostro motel motherless motive motivos motorcar motorcycles motors mott motto mould
  mound mount mountaineer mountains mounted mountie mounting mourning mousse mousy mouths moverte moviendo movies movil movio mowed moxie moya
  muchisimas muchos muck mudo muebles muelle mueran mueras mueren mueres muerete muertas muertes muertos muestra muestre mueva muevan muevas mueves
  muffler mugger mugging mulder mules mullen muller multiples multiply mumble mumbles mumbo mummies mummy munch mundane mundos muneco murderer murders
  murmuring muro muros musculo musculos muse museo mushy musica musico musk muss must mute muttering mutters mutual myth nabbed nacho naci nacion nadar
  nagging nailing named nameless nanny napa napping naps narcotic narcoticos nasa nate naught nauseating navajo naval nave navel naves navigator neal
  nearby nearing neat neatly nebula necesidad necesitaba necesitan necesitar necesitara necesitare necesitas necesite necesites necesito necessity necks
  necktie needing needlepoint needless needn needy neela negar nego negroes neighborly neighbours neighing neil nein nephews nerd nerds nerves nerviosa
  nervioso nerviosos ness nest nestor nets nevermind nevertheless newcomer newer newfound newport newsletter newspaper newspaperman newspapers newsstand
  newsweek newt nibble nibbling nicer niche nick nickel nido nieces niega niego nietos nieve nigga nigh nightfall nightie nightlife nightmares nights
  nightstand nighttime nike nile ninas nine nines ninita ninja ninny ninos nipples nippy nivel nobel noble noches nodes noel noises nombre nome
  nonetheless nonny nono nonviolent noodle nook nope nora norma normales normalidad norman normandy normas norse norte noses nosey nostril nosy notable
  notado notar notas noted nother noticeable noticed notices noticia noticing notion noto notre notwithstanding noun nous nova novela novels novias
  novice novios nowadays nube nudes nudie nuestra nuestros nuevas nueve nuevos nukes numbers nuns nurses nutcase nuthouse nutshell nutty oars obedecer
  objection objective obligado oblige obras observed obsesion obsession obstruction occurs oceano oceans ocultar ocupar ocurriendo oddball oddly odell
  odio odor offed offence offended offending offends offers offhand officer offices offspring ofreciendo ogro oiga oily oimos okey older oler omen omer
  onboard oneself ongoing online onward oof openers openings opens operaciones operador operate operates operating operational operations operative
  operator opina oppression oppressive oranges orden ordenado ordenar ordene ordeno orejas oren organised organism organisms organizar organized organos
  organs orilla orion oscar oscars oscura oscuros osos others otras otros otter otto ounce outback outboard outbreak outburst outbursts outcast outcome
  outdone outdoor outdoors outfits outgoing outhouse outlets outline outlined outlive outlived outlook outnumber outpatient outpost outright outs
  outsider outstanding ovens overall overbearing overboard overcame overcoat overcome overcoming overdo overdoing overdressed overdrive overdue overhead
  overhear overheard overhearing overjoyed overkill overlap overlay overloaded overlook overlooked overlooking overnight overpaid overpower overrated
  overreact overreacted overreacting override overrun overseas oversee overseeing oversight overslept overtake overthrow overtime overturned overweight
  overwhelm overworked owed owen owes oyen oyes pace paces paciente pacientes pacing packages packed packing packs paco pact pacto padded padding paddle
  paddling paddy padres paga pagado pagan paganos pagar pagara pagaran pagare pagaria pagarle pagarme pagaron pagas pageant paged pager pages paginas
  paging pago pagos pague pai paid paige paine painters paints pair paired pairs pais paises pala palabra palace paliza pally palma palms palo palos
  palp pals panales pancake panda pandilla pandillas panel panels pang pans pansies pansy pant pantalla panty panuelo papal papas papeles papito pappy
  paquete paquetes parada parade parades parading parados paradox paraiso paramedicos paranoico paranormal paras parasite parate parched pard pardner
  pardoned pare parecen parecer pareces parecia parecio parejas paren parent parental pares pariente parientes paris parka parker parkinson parks
  parkway parris parrot parrots parry parson parted partial particle particles partida partido partidos partied parties parting partir partly partners
  parton parts party partying pas pasaba pasada pasadas pasame pasan pasando pasar pasara pasaran pasare pasas pasear pasen paseo pases pasion pasos
  passport passports passwords pasta paste pastel pastime pasto pastor pastrami pastry pastures pata patada patas patatas patches pate patear patel
  patent patents path paths patience patiently pato patrol patsy patter patting patty pausa paved pavo pavos pawing pawn paws payable payback paycheck
  paychecks payments payphone pays peacefully peach peaches peak peaked peaks pear pearce pearl pears peasant peasants pecado pecan peck pecs pedazo
  peddle peddling pedestrians pedi pedido pedir pedire pedo pedro peek peeked peeking peel peeled peep peeper peeping peeps peer peers pegado pegale
  pegged peggy peinado peking pelea peleado peleando peleas peleen pell pelos peloton pelt peludo penal penas pence pendejo pendiente pendientes pending
  pene penetrate penetration penises pennant pennies penniless penny pensamiento pensare pensarlo pense pension penso peoples pepperoni peppers peppy
  pequenas pequenin pequenos perch percy perdidas perdidos perdon perdona perdoname perdonar perdonarme perdone perdoneme perdonen perdono perdy
  performs perfumed perfumes periodo perished perk perks perla permanece permanente pero perp perpetrated perra perras perrier perros perry persian
  persigue persona personnel persons pertenecia pertinent pesada pesar pesca pesos pest pester petroleum pets petting petty phase phoned phones phoney
  phony photos physically physician physicians physicist pianos picard picker pickering picket pickin picking pickings pickled picks pickups picky
  pictured pictures pida pidas pide piden pides pidiendo pidieron pidio pido piedras piensan piensas piense pienses pier pierce piercings pierda pierdas
  pierde pierdes pierdo piety pieza pigs pike pilar pile piled piling pillows pimp pimping pimples pin pina pines ping pining pinning pinot pint pinta
  pinto pints pintura pinturas pioneer pipa pipeline piper pipes piping pippin pips pirate pirates pisos piss pissed pisses pissing pistolas pistols
  piston pistons pita pitch pitcher pitches pitching pito pits pizzas pizzazz placa placed placement placer places placing plaga plagued plaid plain
  plains plait plana planea planeado planeando planear planeas planeo planes planeta planetas planets plank planner plano planos planta planter planting
  plants plata plataforma plate platforms platter play playback plays plea plead pleased pleases pleasing pleasure pleasures plena plop plot plotting
  plowing ploy plug plugged plugs pluma plumas plumb plump plums plunge plunger plus plush poached poaching poca pocketbook pockets pocos podian podias
  podra podran podre podrias poet pogo pointer pointers points pointy poise poisonous poker pokey poland poles poli police policeman policemen polices
  policia polio polis polished polishing polite politica politicas polk poll pollo polls pollution polly polo poncho ponder pondran pondria ponen poner
  ponerla ponerlo ponerme ponernos ponerse ponerte pones pong pongas pongo ponia ponies ponla ponle ponlo ponme ponte pony pooch poodle poodles poof
  pooh pools poon poorer poorest popa pope poppa poppin poppy porche pores porfavor pork porn porqueria portable portada portals portate porter portion
  portman ports pose posed posee poseidon poses posesion posh posibles posing position positions positively positivo posse possess possesses possessing
  possession possessive postage postal postcard posted posters postman postpone postre posts postura posture potatoes potencia potent pots potter potty
  pouch pound pounded pour pours pout pouting pouty powder powered powerhouse powering powerless powers pows pozo practica practical practicar practicas
  practiced practices practise practised prado praise praised praises prancing pratt prayed praying prays precaucion precaution precious preferable
  preferida preferido preferred prefers prefiere prefieres premiere premio prensa prentice preparada preparado preparados preparando preparar preparare
  preparate preparation prepare prepared preparing preppie prepping presa prescribe prescriptions present preserving presidents presiding presiona preso
  presos pressured pressures pressuring preston pretending prevents prey priced priceless pricey prick pricks pride priestess primal primate primates
  primavera prime primed primer primera primeras primero primordial primos prince princes princess print printed printers printing prints priorato
  prioridad priorities priors prisa prision prison prisoner prisons privadas privados privately prize prizes proactive probando probemos problema
  problemas proceder procedural procedures proceeds proceso processes processing procession produccion profane profound programado programas programmed
  programmer programs projecting projection projects promo promotion prone proofs property prophets propina propone proportions proposing proposition
  prose protect protection protective protocolo protocolos protocols proved provided provider provides prowess pruebas pruebe prying psst psychos
  published publishing puck pudding puddles pude pudieran pudieron pudo pueda puedan puedes puerto pues puff puli pulmones pulp pumps punchy punctual
  punitive punk punos punt punta puny puppies pups purge purim purity puros purposes purr purser purses pursue puse pusher pushes pushy puss pussy puta
  putas puto putos putt putting putz puzzled puzzling qaeda quack quarterback quarters quartet quedado quedan quedando quedar quedara quedaran quedaria
  quedarme quedaron quedarse quedas quedate queden quedes quedese queen queer queja quemando quemar queres querian querias querida queridos querra
  querran querria querrias queso queue quickie quid quiebra quiera quieran quieren quieres quieter quietos quill quilt quimicos quinn quinta quinto
  quirt quise quisieras quitado quitame quitare quitarle quitarte quite quiten quitense quites quitese quito quitter quitters quiz quizas quota quoted
  quotes quoting rabbi rabbits raccoons race racehorse racer races racetrack rach rack racked rackets racking racy radiacion radioactive radios raffle
  rage rages ragged raging ragtime raid raided raider raiding raids railroad railway rain rained raining rains rainy raises raising rake raking rallies
  rally rama ramas ramble ramon rampage rana rance ranch ranches rancho rang ransom ranting rapidos raping rappers rapping rapport raps rapture rare
  rarest raros rastreo rastro rata ratas rates rating ratio rationing raton ratones rats rattle rattlesnakes ratty rave raven raves raving rawhide raya
  rayos rays raza razones reached reaches reaching reactions reactive reacts reader readiness readings readout realeza realidad realise realised
  realities realized realizes realm reap reaper reasonable reasoning reasons reassure rebs recall recalled receding receipts received receiver reception
  recess rechazado rechazar rechazo reciben reciente recital recite reciting reckless recognised recognized recognizes recognizing recon reconnect
  reconocer reconoces reconoci reconozco recordar recorder recorders recordings recorrer recorrido recounts recover recovers recuerdan recuerdas
  recuerde recuerden recuerdes recuerdo recuerdos recupera recurring redhead redheaded redheads redneck redo redoing reds reduce reducing reduction
  redwood reed reel reelection reeling reese reeves referred referring refiero refined reflection reflex reformed refuel refugees refuse regal regalo
  regalos regarded registered registers registrado registrar registry reglas regresa regresas regresen regreses regreso regrets regrettable regulars
  rehabilitacion reich reir rejected rejecting relacion relating relation relations relaxed relaxes relaxing relay relays released releasing reles
  relied relies relieve relive rely relying remembered remembers remoto remove removes renal render rent rental renting repaid repairman repairs reparar
  repay repeat repeated repent replaced replacements replacing replay replica replied reporte reported reportera reporting reports repressed repression
  reprieve reprogram requests rescheduled rescinded rescued rescuing researcher researchers reserve reserves reset residence residency resident
  residente residentes resin resisted resisting resistir resolved resolver resort resource respecting respetar respiration respire responda respondeme
  responder respondio responses responsible restitution restless resto restraint restraints restrictions restroom rests resuelto resulted resuming
  retained retainer retarded retina retiring reto retorno retraction retrato retreating retrieval retrieve retrieved returns revealing revel reventar
  revere revered reversal reviewed revisa revise revised revision revive revolving revs rewarded rewarding reyes rezar ribble ribbon ribbons rica rich
  rick rico ridden riddle rider rides ridge riding riendo ries riesgos rifles rigged rigging righto rights righty rigor rigorous rigs riled rims rincon
  ringing ringo rings ringside rink rinones rinse ripe ripley ripper ripple rippling rips risen rises risking risky rita rite ritter riverbank rivers
  riverside riviera roaches roadhouse roads roadside roam roaming roar roasting roba robado roban robar robbed robber robbing robe robes robo robos
  robots robs roca rocas rocks rocky rodando rodea rodeado rodeados rodeo rodillas rods rogers role roles roll roller rollo roma roman rome romp rompe
  ronda roofs rooftops rook rookies roommates rooms roost rooster root rooting roots ropa ropas roper ropes rosas roscoe rose ross roster rosy rotas
  rotating rotos rots rouge roughed rougher roughing roughneck rounded rounding rounds route routing rove rover rowing rubbed rubbers rubia rubies rubs
  rudder ruddy rude rudeness rudo ruedas ruffle rufus rugged rugs ruining ruins ruled rules ruling rumbles rumbling rumours runaround runaways rundown
  rune rung runny runt runway rupert ruptura rupture rusa ruse rush rushed rushes rushing ruso russ rustling ruta sabanas sabeis saben sabes sabian
  sabido sabiendo sabio sable sabor sabra sabre sacado sacala sacame sacan sacar sacas sacked sacks saco sacramento sacred saddened sadder saddled
  saddles safeguard safekeeping safer saga sage sagrado sail sailed sailing sailor saint sake sakes salaam salads salami salchicha salem sales salga
  salgo sali salia salida salidas saliera salimos saline salle sally salon saloon salsa salt salte salto salts salty salud saluda saludo saludos salute
  saluting salva salvando salvar salve salvo sammy sana sand sandra sands sandy sane sang sanka sano santa santo sapiens saps sara saran sark sash sass
  sassy satin satire sato saturation saturdays saucer saucy sausage saver saves savin savings savvy sawdust sawing sayid sayings scab scale scales
  scalped scalpel scalps scam scamming scamp scams scan scanned scanning scans scare scares scarf scarface scaring scarlet scarred scarring scars scat
  scatter scattered scent schedules scheming schilling schoolboy schoolgirl schoolhouse schooling schools schoolteacher schoolwork scoffs scold scolded
  scones scoop scoops scoot scorched score scored scores scoring scorpio scorpions scott scouting scrabble scram scramble scrambler scrap scraping
  scraps scratches screamed screamer screams screeching screens screwball screwing screws screwy scripts scroll scrolls scrubbing scrutiny scud scurry
  seaboard seafood sealed sealing seals seam seaman seamen seamos seams sean searches sears seas seasick seaside seasoned seasons seat seated seating
  seats seattle seaweed seccion secondhand secondly secreta secretive secreto secretos secrets sect sections secundaria secundario secure secured
  securely securing seda sedate sedation seder seduced seductive seed seeds seeker seeking seeks seeming seen seer segui seguia seguido seguira seguire
  seguirme segun segunda segundos seguras seguros seine seis selfless seller selling sello sellout sells selva selves semen semental semilla seminars
  seminary semper senado senador senal senate senator sendero sending sends senhor senior senoras senoria senorita senos sensa sensacion sensational
  sensations sensed senseless senses sensing sensors sensory sent sentada sentados sentar sentenced sentencia sentencing senti sentia sentidos
  sentimental sentira sentiria sentirme sentirse sepa separado separados separar separarnos separate separately separates sepas septimo sequence
  sequences sera seras sere seres serial serian serias serie series serio serios serpent serpents serpientes serve serviced servicemen services servicio
  servidor sesos setback seton sets setting settings settles settling sevens seventeen sever severity sewed sewers sewing sexes sexto sexuales sexuality
  sexy shabby shack shacked shacking shackles shacks shades shadow shadowy shady shagging shaggy shaken shaker shakers shall sham shame shamed shan
  shane shank shaped shapes shaping shard share shared shares sharing shark sharpened shatter shattering shatters shave shaved shaw shay shea shebang
  sheen sheep sheer sheik shelf shell shelled shells sheltered shelters shepherds shh shielding shields shift shifting shih shillings shimmer shimmering
  shimmy shine shiner shingle shiny ship shipped shipping ships shire shirl shirts shite shithead shits shitty shocker shockingly shogun shone shoo
  shooter shootings shootout shop shopper shoppers shops shore shores shortage shortcut shortcuts shorted shorten shortest shorthand shorts shortstop
  shorty shotguns shouldn shout shouted shouting shouts shovel shoveling shovels showcase showdown showed showered showering showers showgirl shown
  showroom showtime shred shredded shrew shrieking shrinking shtick shucks shug shunt shutdown shuteye shuts shutting siam siblings sickly sicko sid
  sideburns sidecar sidekick sideline sidelines sides sideshow sidewalk sidewalks siding sido siege siendo sienta sientan sientate sientense sientes
  sientese siete sieve sift sifting siga sigan sigas sigh sighing sighs sighted sighting sights sightseeing siglo siglos signed signo signor signorina
  sigueme sigues siguiendo siguientes silenced silencer silencio silk silla sillas silly silo silva simba simeon simmer simon sims simulation sing
  singer singers singing singled singles sings sink sinking sinks sinned sinner sino sins sintio sinus sinuses sipping sire siree siren sirena sirius
  sirs sirva sirven sirves sirviente sirvio sirvo sistemas sites sith sitter situacion situations sixteen sixth sixties sized sizes sizzle sizzling
  sketches skid skill skilled skills skim skimming skinheads skinny skins skipper skirt skis skit skulking skulls slab slacking slacks slade slag slain
  slammer slate slater slaughter slave slaved slaves slaving slay slaying sled sleek sleeper sleepless sleepover sleepwalking sleepyhead sleet sleeves
  sleigh slender slew slicker slim slime sling slinging slipper slippers slob slop slope sloper slopes sloppy slot slows slugged slugging slugs slum
  slumming slump slums slurping slush slut smalls smart smash smashes smashing smear smelly smelt smiled smiles smiley smiling smite smithers smoker
  smokes smokey smoky smoldering smoother smug smuggled smuggling smut snag snagged snails snakeskin snapper snapping snappy snaps snapshot snapshots
  snarl snarling snatched snatching sneak sneaked sneaking sneaks sneaky sneer snell sniff sniffed sniffing sniffling sniffs snip snitch snitched
  snitches sniveling snob snoop snooping snore snores snot snout snowball snowed snowing snowman snows snowy snuck snuff snuffy snug soaps soar soaring
  sobra sobrevivir sobs socialist socios socked sockets sodas sofia softball softened soggy soho soio soir soiree sois solace solas sold sole soledad
  soles solia soliamos solid solitaire solos soltar solucion solutions solve solves somehow someplace sometime somewhat somewhere sonado sonando sonar
  sone songs sonido sonny sono sonrie sonriendo sooner soot soothing sopla soportar soporte soporto sorta sorting sorts sory sospecho sospechosa
  sospechoso sospechosos sostiene sotano sought soul souls soundtrack sour south soze spaced spaceman spaces spade spain spam span spank spanking spar
  spare spared spark sparked sparkle sparkly sparks sparky sparring sparta spat speakeasy speaker spears spec specialists speciality specialize specials
  specs sped speechless speed speeding spend spender spending spends spent sphincter spic spices spics spiderman spied spies spiffy spig spike spikes
  spiller spilt spineless spinner spinster spirits spite splat splatter splattered splinters splits spock spoil spoiled spoiling spoils spoke sponges
  spook spooked spooks spoons sport sporting sportsman sporty spotless spotlight spout spouting sprang spreader spree springer springfield springing
  springs springtime sprouts sprung spry spun spunk spurs squads squat squatting squaw squawking squeaky squeal squealed squealer squealing squeals
  squid squire squirm squirming squirrels squirty squish ssh stack stacked stacking stacks stacy stafford stag stage stages staging stain stained stains
  stair staked stakeout stakes staking stale stalin stalker stall stalled stalling stallion stalls stamping stan stank staple stapler star starch stared
  stark starlight starling starr starred starring starry starship starter startled startling starts starved stat state stated statements states stating
  station stations statistic statistical stats statue statues stature statutes stays stead steady steak steaks steal stealing steals steaming steamy
  steed steel steele steep steer steered steering steers stella stem stems stereo sterling steve steven stew sticks sticky stillman stills stillwater
  stingers stinging stingy stink stinker stinking stinks stinky stint stirred stirs stitch stitched stitching stock stocked stocking stockings stocks
  stoked stokes stole stomachs stomp stomped stone stoned stoner stoney stony stooge stooges stoolie stoop stoops store stored storeroom stores storing
  stork storm storming stormy storybook stow stowed straightaway straightened straighter straightforward straining strains strand stranded strands
  strangely strangers strangest strangler strapped strapping straps strategic strauss straws strayed strays stream streaming streams streep streetcar
  streets strengthen strengths stressing stretched stretches stretching stride strife striker strikes striking string stringing strings strip stripe
  striped stripes stripped stripper stripping strive stroll strolling stronger stronghold strongly stroud struggled strung strut strutting stuart stub
  stud students studs stuffing stuffs stumbled stumped stumps stun stunk stunned stunning stunt sturdy stutter suave suba suban sube subete subido
  subiendo subio subir subo substances succeed succeeded succeeding succeeds success suceda sucede sucediendo sucedio sucios sucker suckered sucre
  suction sudan sued sueldo suele suelen suelta suelto suena suenas suene suenos suero sues sueter suffers suffocation sufrido suicido suing suit suite
  suits sulk sulking sullen suma summers summertime summon sumner sumo sundae sundays sundown sung sunglasses sunlight sunny sunrise suns sunscreen supe
  superado superar superb superhero superhuman superintendent superman superpower supervise supervision supiera supo supone supongo supper supplemental
  supplied supported supporting supportive supports suppose supposedly supposing suppressed surf surfer surge surgically surpassed surprised surprises
  surrounding survey survival survive survives suspended sutter suture suya suyo swab swam swamped swap swapped swapping swarming swat sway swaying
  swear swearing swears sweater swede sweep sweeping sweeps sweetheart sweetie sweets sweetwater sweety swept swig swill swims swine swinging swings
  swink swiped swiss switchboard switched switcher switches switching swoon swoop swore swung syed systems tablecloth tables taboo tackle tacky taco
  tact tagging tailing tails takeoff takeout takeover taker takers takin tale talented tales talker tall talla taller tally tamara tame tammy tampered
  tampering tane tang tangle tangled tango tanna tanning tapa tape taped tapes taping tapped tapping taps tara tarado tarda tardes tardy tareas targeted
  targeting targets tarjetas tarn tarta tarzan task tasks tasted tasteless tastes tasting tasty tate tattoos taught taxes taxis teach teachers teaches
  teaching teahouse teammate teams teamwork tear tease teasing tech techno techs teddy teenage teenagers teeny tela tele telefonos telephone televisor
  teli tellin tells telly tema temas teme temen temer temes temia temo temor tempe temperatures temples templo tempt tenants tend tended tending tendra
  tendre tends teneis tener tenes tenga tenian tenias tenido teniente tenis tennessee tension tenso tentacles tenth tents tercera tercero term termina
  terminada terminado terminal terminan terminara terminare terminaron terminate terminator terminen termines terminos termite terra terrain terreno
  terribly terrific terrors terry testamento testicles testified testifying testing testy tetas tete texas texto thai thane thanking thanksgiving
  thankyou thaw theaters theatres thee theirs theme therapists thereafter therein thereof thesis theta thicker thieving thin thine thingies thingy
  thinker thinkers thirst thirteen thong thor thorn thorne thorns thornton thorough thorpe those thou though thoughtless threads thready threaten threes
  threesome thrilling thriving throats throes throne throughout thrust thug thugs thumbs thump thundering thursdays thus tiara tibby tick ticked tickets
  ticking tickles tickling ticks tides tidy tiempos tienen tienes tier tierra tierras ties tigger tighten tights tiles till tilly tilt timber timed
  timeless timer timers timetable timido timmy ting tingle tink tinker tinkle tinkling tinta tios tipo tipos tipper tipsy tirado tiras tiraste tire
  tiren tires tiring tirith tiros titans title titled tito titties titty toad toasted toasting toasts toasty tocado tocan tocando tocarme tocas tock
  todd toddy toga toilets toke token tokio tolerance tolerant tolerated toll tolling tolls tomala tomalo toman tomando tomara tomare tomaria tomarte
  tomas tomate tomato tomatoes tomb tomen tomes tommy toner tones tong tongs tongues tono tonteria tony tool tools toon toot toothless toothpick toots
  topic topless topped topper topping topple tops topside toquen torah torched torches tori tornado torneo toro toros torpedo torpedoes torpedos torque
  torre torres torrid torta toss tossed tosses tote toto tots touchdown touchy toughen toupee toured touring tours towed tower towering towers towing
  town towns toxic toying toymaker toys trabaja trabajan trabajando trabaje trabajos trace tracer traces tracing tracked tract tractors tracy trad trade
  traded trader trades trading trae traeme traen traera traere traerla traerme traes tragico tragos traia traido traiga traigo trail trailing trained
  trainee trains traipsing trait traitor traits traje trajo tram tramando trample tramps tranquil tranquila tranquilos trans transform transformed
  transistor transit transition transmit transmitted transplants transporte transporter transports trap trapper trapping tras trasero trashed trashing
  trashy traslado trata tratado tratando tratar tratas trate trato traumas traveled traveling travelled travelling tray trayendo trays tread treading
  treads treaties treating treats treaty trece trees tregua trek tremble tremendous trend trenton trespass trespasses trespassing trevor trey triad
  triads triage trials tribal tribe tribu trick tricked tricking tricks tricky tries trifle trifling trig triggers trim trimmed trimming trina trineo
  trinkets trio tripe trips tristes trite troll trolling trolls tronco troop troops tropa tropas trophy troth troubled troublemaker troubles troublesome
  troubling trough troupe trout trozo truce trucker trucking trucks truco trunk trustee trusting trusts trusty tuba tube tubes tubo tubs tuck tucker
  tucking tuesdays tumba tumbling tumor tuna tune tuned tunel tunes tunic tuning tunnels turbo turd turds turf turk turkeys turner turno turns turret
  tuyo twain twat tweed twentieth twig twigs twine twirling twister twit twitchy typed types typo tyre tyres ulcer unavoidable unbeatable unbreakable
  uncles unconsciously uncool underage underbelly undercover underdog underestimate undergoing undergone underground underlay underlined underlying
  undermine underpants underrated undersea understandable understanding understands understated understatement understood understudy undertake
  undertaken undertaker undertaking underway underwood underworld undress unfit unidas unidos unir unite units unity unlike unos unrelated untie upped
  uppercut uppers upsets uptight urged urgent urinal usable usas usen user users usted usually util vaako vaca vacas vacations vaccination vacias vacios
  vago vagon vague vail vain vais valance valen valencia vales valet valia valiente valla valle valley valued values valve vanilla vanishes vano
  vanquished vanquishing vapor varias variation varies various vary vase vaseline vasos vassal vast vaults vayan vayas vayase veal veamos vean veas
  vecinos veda veer vegan vegas vegetable vehicles vehiculo veia veil veins veis velas velo vemos venda vende vendes vendi vending vendio vendo venga
  vengar vengas venian venido venimos venomous vent venta ventaja ventanas ventas venture venus vera veras verb verdad verdi vere verge veritable verle
  verme vermouth verne vernos verse verses verte vested vests vets vials vibe vices vidas videos viena vienen vienes vienna viento vientos vigila
  vigilancia vigilando vigilant vigilar vila vile villa ville vimos vince vine vines viniendo vinny vino vinos violar violate violates violation
  violations violenta violento violentos violets vipers viral visa visiones visita visitas visits viste visto visually visuals vital vitaminas vito
  vivas vive vivi vivia vivid viviente vivio vivira vivire vivos vocation voila voladora vole volunteered volunteers volvera volvere volveria volverme
  volverse volvia volviendo volviera voodoo votes voto vuela vuelos vuelta vuelto vuelva vuelvan vuelvas vuelven vuelves vuelvo vuestro wack wade wading
  wage wager wages wail wailing wails waited waiter waiters waitress waits waive wales wali walkout wallets walling wallow wallowing wallpaper wally
  walnuts walsh walt walter wand wander wang wanton wards ware warmed warming warms warn warner warnings warp warrant warren wars warts wary washer
  washes washing washout washroom wasn wasted wastes wasting watchdog watched watchman waterbed waterfall waterfront watering watts waved waving wavy
  waxing wayward weaken weakened weaknesses weapons wear weary weave weaver weaving websites wedded weddings wednesdays wee weeds weekends weekly weep
  weeping weet weigh weir weirdo welcomed welcomes weld welding weli wells wench wept weren west whacking whale wham whatever whatnot whatsoever wheat
  whee wheelchair wheeled wheeling wheels wheeze whenever wherever whew whichever whimper whimpering whimpers whine whipper whirling whiskers whisky
  whistle whistler whistles whit whitehead whiter whites whitewash whitewood whitey whiting whoever wholesale wholesome wholly whoo whoopee whopper
  whopping whore whose whosoever widen wider widespread widows width wield wiki wildcat wildcats wildfire wildlife wiles willed willi william willing
  willow willpower wills willy wilt wily windbag windows winds windy wines wing winged wink winked winner winning wino wins winters wipes wired wireless
  wires wiring wise wiser witch withdrawn withdrew withheld withhold withholding within withstand wits witter witty wives wobble wonders wong wooden
  woodhouse woods woodward woodwork woody woof woolen woolf wooly worf worker workings workman workmen workplace worlds worldwide worm worms worn
  worries worrying worthwhile worthy wouldst wounded wounds woven wrapped wrath wrestled wrestling wretch wretched wright wring writ write writer writes
  writings wrongs wrought wyatt yale yammering yeah yearbook yearn yearning yell yours yourself yous yyo zeros zipped zone zones zooming zorro
`.trim().split(/\s+/);
