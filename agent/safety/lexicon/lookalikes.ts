/** Everyday words that look like a mistyped word of the lexicon. Written by `make-lookalikes.ts`; do not edit. */
export const LOOKALIKES: readonly string[] = `
  abandon abandona abandonado abbot abbott abby abduction abel abetting abide abiertas abierto aboard abogada abogado abogados abort abound abra
  abracadabra abras abrazo abreast abrela abrelo abren abres abri abriendo abrigo abrira abrire abrirla abrirlo abro abstinence abuelos abundance
  abundant abundantly abuser acabado acabamos acaban acabara acabare acabas acaben acaso accelerant accelerate accelerator accent accept accepts access
  accidental accidentes accion accompany account accounted accounting accuse accused accuses accusing aced aceptado aceptan aceptar aceptarlo aceptas
  acepte acepto acercarme acercarse aces ached acids acme acordado acostado acres actions activa activo acto acts acuerdas acuerdo acusa acusados
  adamant adder addictions addictive addition adds adelante ademas adiccion admissions adonde adora adoring adoro adrenalin adrenalina adrift adult
  adulto adultos advanced advances advise advisors advocated aerea aerial affair affects afflicted affliction affordable afforded aflame afternoons
  afterward afueras agamenon agarralo agarre agee agent agente agin agotado agree aground aguantar aguante aguarda ahorrar ahorros aided aides aiding
  aigo aiguien ailing ails aires airfield airhead airing airline airlines airmail airplane airports airsick airspace airstrip airtight airwaves airways
  aislado alan alarma alarms alas alba albert alberta alcanzado alcanzar alcoholics alcoholism alden alegria aleja alerta alerting alfa algodon algun
  algunas alguno alianza alias alice alienate alight align alike alimento alla allan allay allen alliance allie allied allies allo allowing alma almas
  almonds alongside alps altamente altar alter alterado alteration altering alters altogether altos amaba amabas amable amado aman amanda amar amas
  ambicion ambient ambos ambulances amenazando amenazas amended amends amenities amiable amid amigas amigos amino among amos amounts amputate amputation
  amuse amused amuses amusing analysis analysts ancients andan andando andar andas andie ands andy anemic anesthetic angela angeles angelina angelique
  angelito angelus angers angie angler angles angling angola angora angrier angulo angus anillos animals anklet ann anna anne annoy annoys annuity annul
  anon anormal ansioso ante antes antique antiseptic antithesis antsy anyplace anytime anyways anywhere apagado apagar aparato aparatos aparece aparecer
  aparecio aparezca apartamento apartate aparte apartments apparel apparent appealed appealing appearing appears appease appellate appendage appetit
  appetites appetizer applauded applauding apple appliances applications applying appointing appointments appraised apprentice approach approached
  approaching approving aprendio aprendiz apretar apuesta apunta apuntando apunto aqua aquella aquello aquila arabe arabia arbor arca archer archers
  arco ardent arder ardiente areas aren arena arenas ares argo aria arid aright arise arising armadillo armado armados armadura armamento armaments
  armar armas armchair arming armor armstrong army aroma arose aroused arranca arranged arranging array arreglamos arreglar arreglare arreglarlo
  arrestado arrestar arresting arresto arrests arrive arrives arriving arrogant arrowhead arrows arroz arse arte arterial arteries artes articulate
  articulo articulos arts arturo ascendant ascot asegura asegurado aseguro asher asia aside asientos asignado asistir aspen aspiring aspirins assaults
  assert asses assess asshole assholes assigning assimilate assisting assortment asteroid asteroids astray asunto asustada ataca atacaron atado atajo
  ataquen atascado atender atentamente athena atico atlas atone atraco atrae atraer atrapada atrapado atrapados atrapo atravesar atraviesa atreves atta
  attach attached attaches attaching attacker attackers attain attained attempts attending attorneys attracted attracting atun auction audicion audition
  augusta aunts aunty autobus automat automatic autonomy autor autos avance aventura avert aviation avid avisa avisado avisame avoiding avoids await
  awaited awaiting awaits awakens awakes award aware awash awesome awfully awhile awoke awry axle ayudan ayudante ayudara ayudaras ayudare ayudaria
  ayudarla ayudarle ayudarles ayudarlo ayudarme ayudarnos ayudarte ayudas ayude ayudo azaleas azar baba babbitt babble babe babes baboon babysit
  babysitters babysitting bach backboard backbone backdoor backdrop backed backfield backfire backfired background backgrounds backhand backing backlog
  backpacks backroom backs backseat backstabbing backtrack backups backwater backwoods backyard bacon bacterial badass badder bade bagels bagged bagging
  bags baht bail bailando bailar bailas baile bailed baited baiting bajala bajame bajar baje bajen bajos bake baking bala balanced balances balancing
  balas bald balding baldy bale bali ballad ballads balled baller ballgame balling ballon ballot ballpark ballpoint ballroom ballsy bally balmy balon
  balu bananas banco bancos banda bandaged bandanna bandera bandido bandidos bandit bandits bando bands bandstand bandy bane banera banes banger
  banished banister banjo banked banking banks banky banned banner banning bannister banos barb barbaric barbell barber barbies barco barcos bard
  bareback bared barefoot bares barge barged barging barish barley barn barnes barns baron barons barra barrack barracks barrage barras barred barrel
  barrels barren barret barricade barricades barriers barril barring barrio barro barry bars bart barth basada basado base baseballs basements bash
  basic basil basing basis bask basketballs basking bass bata bataan batalla bate baterias bates bathe bathhouse bathrobe bathrooms baths bathtubs baton
  bats batted batten batter battering batting battle battles battling batts baul bawl bawling bay beach beaches beady beagle beak beaker beaming beams
  bean beans bearable beard beards bearing bearings bears bearskin beast beasts beatings beau beaut beba bebes bebidas bebido bebiendo bebo beca became
  beck becket beckett become becomes becoming bedbugs bedding bedpost bedrock bedrooms beds bedside bedspread bedtime beech beef beefing beefs beep
  beeper beeps beers beetle beetles befall befitting beforehand befriend begets beggar beginning begone begs behalf behave behaving beheaded beheld
  behinds behold bein beings bela belay belch believed believer believers believeth belittle bell bella bellas belle bellevue belli bellies bello bellow
  bellowing bellows bells bellyaching bellybutton belong belonging beloved below belts bender bending bendita bendito bends bene benes benet beng benn
  bennet benny benton berets berk bert berth bertha besame besar besides beso bess bested bestia betcha beth bets betters betting bettor betty bianco
  bibi bible bibles biceps bicho bickering bicycles bide bids bienestar bienvenida bienvenido bienvenidos bigfoot bigmouth biker bikes bilge billar
  billboard billet billetes billie billings billion billionaire billions billones billy bimbos bind binding binds bing binge bingo bink birch birdcage
  birdies birdman birdy birthdays birthmark birthplace birthright births bison bitch bitching biter biting bits bitte bitter bitters bitty blabbing
  blackberry blackbird blackboard blacken blacker blackest blackface blackfoot blackguard blackie blackjack blacklist blackmail blackness blackouts
  blacks blake blam blame blames blancas blanche bland blanket blanks blanky blare blares blaring blaster blasting blaze blazes bleached bleak bleeder
  bleep bleeps blend blende blended bless blessed blessing blight blighter blinded blinders blindfolded blindsided bling blinky bliss blithering blob
  bloc block blockade blocking blog bloke blokes blond blonde blondes blonds bloodied bloodline bloodshed bloom bloomers blooming blooms blossoming blot
  blowfish blowhard blowjob blowout blowtorch bluebird bluebirds bluegrass blueprints blues bluff blunder blur blush blushing blvd boar boarded boarding
  boardroom boards boardwalk boasting boat boating boats bobbing bobby bobo boda bodas bode bodily bodyguard boeing bogged boggle boiled boils boing
  bold bolder boleto boletos bolo bolos bolsas bolso bolster bolt bolts bolus bomba bombas bombshell bond bondage bonded boned bonehead bones bong
  bongos boning bonitas bonk bonne bonnet bonnie bonny bono bony boobies booby booed boof booger booing bookcase booked booker bookies booking
  bookkeeping booklet bookmaker bookmark books bookstore boom boomer boon boorish boost boosted boosters boosting booted booth booths booties bootleg
  bootlegging boots booty boozer bopper borde bordering bordo bore bores borg boring boris borne borrachos borrar borrow borrowed borrowing borrows bors
  bosses bossy bosun botas botch botellas botes boton bots bottled bottleneck bottling bottomless bottoms boughs boulders bouncing bouts bovver bowed
  bowers bowing bowled bowler bowls bows boxed boxer boyer boyfriends boys bracelets brad bragged bragging braid braided braids brainless brains
  brainwash brainwashed brainy brakes braking bran brand brander branding brandy brant brash brassiere brat brats brave bravery braves bravo brawling
  brawn breach breached breaches bread breakaway breakdown breakers breakfasts breakout breaks breakthrough breakups breck bred bree breech breeches
  breed breeding breeds breeze breezes brent bret brett brew brewster brian bribed bride brides bridgeport bridges bridget briefing brig brightest brill
  brillante brilliant brimming brindis brine brink briny brisk brit britches britt broad brock broker brokered brokers bromeando bronc bronco brooding
  brook brooke brooks broth brothel brow brownie browning browns browsing bruce bruiser brunch brunt brushes brutally bubber bubbles bubbling bubbly
  buck bucked bucking buckland buckle buckles bucko bucks bucky budding buddy budge budgets buds buen buffing buffy bugged bugger bugging buggy bugle
  buick builder buildings built bulb bulbs bulk bulldog bulldogs bullet bullheaded bullied bullies bullion bullock bullpen bullshit bullshitting bully
  bullying bumbling bummed bumming bumper bumpy bums bunches bungee bungling bunkhouse bunks bunny buns bunt buoy burbs burdens burdon burg burger
  buries burke burley burly burners burp burped burping burps burr burro burros burrowing bursitis burt burton burying buscar buscare bush bushed
  busqueda bust buster busting busts busy butch butchered butchering buts butte butter buttered buttery butting butts buys buzzing buzzy bytes caballo
  cabana cabbie cabe cabezas cabina cabinets cabins cabled cables cabo cabra cabron cabrones cabs cache cachorro cackling cadaver caddy cadena cady
  caera caes caesar cafes cagar caged cager cages cagey caiga cain cairo caiste cajas cajun cakes cakewalk calabrese calais calamari calculation calico
  calientes calla callado callan callas callate callback callejon callense caller calles callese callisto callous calluses calma calmado calmate calme
  calmed calmense calmer calmese calming calorias calvo camara camarada camas cambia cambiado cambiamos cambiara cambiaria cambiarlo cambiarme cambie
  cambios camel camelot cameo camera cameramen camilla caminando caminas caminos camiones camisa camp camped campeones camper camping campos camps cams
  canada canal canales canalla canaries canceled cancelled cancels cancers canciller candies candlelight candler candles candlestick cane canes canfield
  canisters canker cann canned cannoli cannon cannonball canoe canoes canon canones cans cansados canst canta cantando cantar canteen canteens cantidad
  cantina canto cantor caos capa capaz cape caper capes capo capped cappuccino cappy caps capsula capsule captains captures caracter caramelos caras
  caravan caravana caray carcel cardboard cards cared career careers carefree careless caress caressed caressing carey cargado cargamento cargando
  cargar cargas cargo cargos caring carino carl carla carlo carlos carmine carnada carnal carne caro carolina carpe carpets carpool carr carrera
  carreras carrie carried carrier carriers carries carrion carrot carrots cars carsick carson cartas carte cartel carter cartera cartman carton cartons
  cartoon carts carver carvings casablanca casada casado casados casanova casar casare casarnos casas casco cased cases casey cash cashed cashing casing
  casino casinos casos cass cassie castaway caste castillo casting castrate castration casts catalina catatonic catcher catches catchy cater catering
  cates catfish cath cathouse cattle catty catwalk causado caused causeway causo cavar caves cawing caza cazas ceased ceases ceil ceilings celebrar
  cellar cellmate cello cellphone cells cellular cellulite celos celosa celoso celula celulas cenizas cent centers central centres centro cents cerca
  cerdo cerdos cereals cerebrales cerebros cero cerrada cerradas cerramos cerre certain certificado certificates cesar cesare cetera chad chai chain
  chains chairman chaka challenging chama chambers champ champs chan chance chancellor chang changed changer channeling chant chanting chao chaos chap
  chapped chapter chapters char characters charade charger chargers charging charlar charles charlie charmed charming chart charted charter chartered
  charting chase chaser chases chasing chaste chats chatted chatting chatty chau cheap cheat cheater cheaters cheating checkbook checklist checkmate
  checkout checkpoint checkups chee cheeks cheeky cheer cheered cheerfully cheering cheerio cheerios cheers cheese cheesy chem chemically chen cheng
  cheque cher chess chestnut chestnuts chet chia chianti chic chicago chicano chicas chick chicks chicos chiflado childbirth childless childlike chile
  chilean chili chill chilled chilli chilling chilly chiltern chime chimp china chinaman chinamen chinese ching chink chino chins chipped chipping
  chippy chips chirp chirping chistes chloride choca chocolates choice choir choirs cholo chooses choosy chop chopin chopper chops chord chore chores
  chorus chose chris christian christians christmases chuck chuckling chun chung churches churchill chute ciaro ciclo cider ciega ciegos cielos cien
  ciento cierre cierren cierta cierto cigarrillos cigars cima cinch cindy cinta circled circo circuito circuits circulating circulo circulos cirrhosis
  cisco citadel citas cite citing city ciudades clack claiming clair claire clam clamps clams clan clanging clanking clans clap clapped clapping claps
  clara clare clarence clarity clark claros clases clash clasp classical classmates classroom classy clatter clattering clatters claus clause clauses
  clave claws cleaners cleans cleanse cleansed cleanser cleansing clearances clearer clearing clears clearwater cleat cleats cleaver clement clerical
  cleve click clicked clicking cliente clientes cliffs clima clincher cline cling clinging clinical clinics clinking clint clinton clip clipper clipping
  clit clive cloak cloaked cloaking clocking clocks clockwork clod clog clogging clogs cloister cloned clones cloning closer closes closest closets
  clothe clothed clothing cloths cloud clouding clout clove clover clovers cloves clowning clubbing cluck clucking clueless clues clump clutter
  cluttered coached coaching coachman coal coalicion coalition coarse coartada coast coasters coasts coating coats coax cobby cobrar cobras cocaina
  coches cocinar cock cocked cocking coco cocoa cocoon code coded codes coding cody coed coffees coffins coge coger cogi cogido cogio cogs cohetes coho
  coil coils coincidencia coja cojo cojones cokes colapso colder colds cole coleccion colega colegio coles colgando coli colic colin colina collage
  collar collars colleague collections collective collector collectors colleen colleges collide collier collin collins coloca colon colonic colonies
  colorblind colored coloreds colores coloring colors coloured colouring colours colt colts column columns coman comando comas comb combine combines
  combing combo combs comeback comedia comedies comemos comen comere comet comete cometio comets comforter comic comical comico comidas comiendo
  comision comm comma commandant commandeer commander commanders commando commandos comme commenced commencing commend commended comment commented
  commenting comments commie commies commission commit committed committing commonplace commons commotion commune commuted commuter commuting comoda
  comodo comodos comp companeros compania comparado compare compared comparing compartments competed competir compiled complejo completa completar
  complete completed completes completion composer compra comprado comprador comprando comprar comprare compress compresses compression compressions
  compressor comprised compromise compromiso comps compulsion compute computed computers comte comtesse comun conceal conceited concert concerto
  concerts concession concessions conch conclusion conclusiones conclusions concoction concord concourse concreto concur concurso condado condena
  condicion condo condoms condone condor condos conducir conducta conducted conducto conducts cone conejos cones conferring confesion confess confessed
  confesses confessing confession confessions confias confided confies confine confined confining conform conformed confound confounded confront
  confuses confuso congelado congo congrats conjured conjuring conn connected connecting connection connects conned conner conners conning cono conocen
  conocer conocerte conoces conoci conocia conocimientos conocio conquering cons consciously conseguido conseguir conseguire consejo consented consider
  considera considerado consideran considerando considerar considerate consideration considere considero considers consiga consigo consiguen consigues
  consiguio consisted consistent console consolidate consoling consort consorting const constant constante construccion construct constructed
  constructing construction consuelo consul consulate consulta consultant consultants consulted consulting consults consumed consuming contactar
  contacted contactos contado contador contagion contained containers containing contains contar contare contarle contarme contarte contaste conte
  contemplate contempt contend contender contenido content contenta contented contention contento contentos contents contessa contest contestame
  contestant contestants contestar conteste contestes contesto contests context contiene contigo continua continual continuar continued continuen
  continues continuously continuum conto contra contraception contraceptive contraceptives contracted contracting contractor contractors contracts
  contradict contradiction contradictions contraption contraptions contrary contrato contrition contrived controla controlado controlar controles
  controlled controller contusion contusions convencer convened convent converge converging conversaciones conversationalist conversing conversion
  converted converting convertira convicted convicts conviene convince convinces coo cooing cooked cooker cookie cooks cooled cooler coolers coolest
  cooling cools coombe coombs coon coons cooped cooper cooperacion cooperar cooperated cooperation cooperative coopers coordinated coordinates
  coordinator coot cooter cooties copa copas copiado copias copied copier coping copped copper coppers copping copycat copyright cora coral cordless
  cords cordy core corea cores corinne cork corn corned cornell cornered corners corns coro corona coronado coroner corp corporate corps corra corral
  corran corre corrected correcting correction correctly corren correo correos correr corres corria corrie corrio corrupting corso cort cortare cortas
  corten cortesia cortex cortez cortinas cortos cosa cosmo cosquillas costa costar costas costo cosy cots couches cougar cougars couldn councillor
  counseled counsellor counsellors counselors counters countess counties county coup coupe coupled couples coupling couriers coursing courted courthouse
  courting courtroom courts courtside cousins cove coven covert covet coveted covey coward cowards cowgirl cowhand cows cozy crabby crabs cracker
  crackhead crackle crackles crag cram crammed cramming crane cranes crank cranked cranking cranny crap crapped crapping crappy craps crashes crass
  crate crates crave craved craving craw crawl cray craze crea creado creak creaking creame creamed creams creamy crean creando crear crearon creas
  crease created creating creation crece credo creed creek creeme creen creep creepy creer creeran creerme creerte crees crei creias crema creme crepe
  crept crescendo crest crete crewe crewman crewmen crews creyendo creyo cria criado cribs crick cried crier crimes crimp crio cripes crippled crippling
  crips cris crises crit critters croaked crock crone crooks crop crops crosses crossfire crosshairs crossover crosswalk crossword crouch crouching
  crowded crowding crowds crown crude cruise cruises cruising crumbled crumbles crunching crush crusher crushes crutch crutches crybaby cuadra cuadro
  cuanta cuantica cuantos cuarta cuartos cuban cube cubes cubre cubriendo cubs cuchillos cuddles cuddling cuentame cuentan cuentas cuente cuentos
  cuerdas cuerno cuero cuerpos cues cuestan cueste cuestion cuffed cuffs cuidado cuidadoso cuidando cuidar cuidare cuidate cuide culos cults cunning
  cunt cunts cupboard cupcake cups cura curado curb curd curie curing curioso curl curls currency current currents curry curse curses cursing curt curva
  curve curved curves cuss cussing customary customer cutback cutdown cute cutler cutters cutthroat cuvee cuyo cylinders cyst daban dabble dabs dada
  daddies dade dado dados daft daga daggers dago dairy daisy dale dales dally dama damas dame dames damme damnation damned damning damon damos dams dana
  danado dance danced dancer dancers dandy dane danes dang danger dangerously dangers danny danos dante dapper dara daran dare dares darias daric daring
  darkroom darme darn darned darte darts das dash data dated datos dave david dawdling dawn dawned daybreak daylight daylights daytime daze dazzling
  deadbeat deadbeats deadline deadlines deadly deadwood deaf dealer dealers dealings deals dealt dean dear dears deary deathbed deaths deba debas debbie
  debby deben deber deberan debes debia debido debiera debio debts debut decadas decade decadent decay decaying deceased decedent decida decide decides
  decidi decidido decidieron deciding decidio decido decir decirme decirnos decision decisiones decisions decks declaring decline declined declining
  deco decode decoded decoding decorated decorating decrease decreasing decree dedicado dedication deduced deducted deductions deductive dee deed deeds
  deejay deem deeper deer defeated defect defected defection defective defector defences defendant defensa defense defenses deference defining definite
  definitively deflected deflector deformity deft degas degrees dehydration dejado dejala dejalos dejame dejan dejanos dejara dejaran dejaras dejare
  dejaria dejarla dejarle dejarlos dejarnos dejarte dejas dejeme dejen dejenos dejes deke delaying delays deleted deli deliberate delicada delicado
  deliciosa delicioso delicious deliriously delito deliveries delivers delivery dell della delta delusional demand demanded demanding demasiada
  demasiado demasiados deme demean demeaning demente demented demi demise demo demonic demos demoted demotion denial denied denning denny dentista
  dentistry dentists dents deny depart departed departing departmental departments departs depended dependence dependency depending depicted depicting
  depiction depleted deportes depose deposit deposited deposition deposits depot depresion depressive deprimido deprisa deprived depth depto derechos
  derive derry desaparecera desaparecio descansa descansando descansen descanso descended descenso desea desearia desee deseos desert deserted deserter
  deserters deserting deserts deserved deserving desesperada desesperado desesperados deshacer desi desierto desired desks desorden despacio despedido
  despegar despegue desperate despertado desperte desperto despierten despierto despise despises despite despondent dessert desserts destinado detached
  detaining detection detective detectors detects deten detengas detention deterrent detest detonation developed developer developers developmental
  devices devils devise devolver devolvere devon devoting devoured devouring devuelva devuelve diabetic diagnoses diagnosis dial dialing dialling
  diameter diavolo diaz dibs diced dices dicey dick diddling diddly diddy didn didst diego diem dieran diesel dieta diets diez diferencias diferente
  differences differential differentiate differently diffuse dificultades diga digas digested digestion digestive digger digging digno digs dije dijeron
  dijo dike dilation dile diles dill dilly dilo dilute dime dimes dimos dinar dine dined diner dinero ding dingo dining dink dinners dinnertime dinos
  diosa dioses diplomat diplomats dipper dipping dipstick dira diran diras dire direccion direcciones directing directional directives director
  directors directory diria dirk dirt disappoint disappoints disbanded disbarred discarded discontent discos discounts discourage discourse discover
  discovery discredit discs discussing diseased diseno dishonour disks disloyal dismay dismayed dismount disney disorderly disorders dispara disparado
  disparage disparale disparan disparare dispararle disparas disparaste dispare disparen dispares disparo dispense dispenser disperse dispersed
  displeased disposed dissected dissection dissed dissent dissing dissolved dissolving disturbances ditched ditching ditto diva diver diverted dives
  divide divided divina divine divino divvy doable dobie doce docena dock docs doctora doctorate doctores doctoring document documental documented
  documento dodger dodo doer doesn dogface dogged dogging doggone doggy doghouse doings dojo dolar dolares dolce dole doler dolera doli doling dolio
  dolittle dollar dollars dolled dollhouse dolls dolly dolt dome domination domingos domini dominican dominio dominion dominique domino donated donating
  donations doncella dong dongs donkeys donna donne donnie donny donor donors dons donut donuts doo doodle doodles doodling dooley doomed doozy doped
  dopes dopey dora dorian doris dork dorm dormia dormire dormiste dorms dort dost doth dotted dotty doubles doubly doubted doug douse doused dover doves
  dowd downer downfall downfield downloaded downright downriver downs downside downtime downward downwind downy doyle doze dozed dozens dozer dozing
  drab draco draft drafted drafting drafts drainpipe drains drama drape draped draper drapes drat drawers drawings dread dreading dreams dreamt dreamy
  dreary dregs dress dressed dresses dressings drew dribble dribbles dried dries drifter drill drilled drilling drills drinker drip drips drivel driven
  driver drives driveway drogado droll drone dropper droppings drought drugging drugstore drummed drums drumstick drunks drywall dual duce duck ducking
  duckling ducky duct duda dudes dudo duds duel dueling duelling duelo duende duerma duermen duermes duermo dues duet duff duke dulces dull duma dummies
  dumping dumpsters dunce dundee dune dunk dunne dupe duped duper durable duran durar duras duration duros dusk dusted dusty duties dyed dyes earl earn
  earning earns earring earshot earthman earthy eased easing east easter easygoing eater ebbets eccentric echado echar echare echas eche eclectic edad
  eddie eden edges edgy edie edifice edificios edit educacion educated educating educational eel effected effective egghead eggheads eggplant eggshell
  eighth eights eighty ejection ejecucion ejercicios ejercito elapsed elbows elders eleccion elected election elections electrically electrician
  electricity electrified electrifying electrocute electrocution electron electronic electronico electronics electrons elegance elegante elephants
  elevate elevator eleven elfos ell ellas elle ellen ellie ello elmer elsewhere elves embajada embalming embarrassed embezzling embraces emergencias
  emery emission emit emmet emory empeorar emperor emperors empezado empezando empires empleado employed employees empuje encantaba encantar encargado
  encargara encargare encargate encargue encender encendido enciende encontraba encontrada encontrado encontrara encontraran encontraras encontrare
  encontraria encontrarla encontrarle encontrarlo encontrarlos encontrarme encontrarnos encontraron encontrarse encontrarte encontre encontro encuentran
  encuentras encuentre encuentren encuentres endanger endgame endings endless endorsed endurance energies energize enfadado enforced enfrenta enfrentar
  engaging engano engineer engines englishman englishmen enjoyable enjoys enlarge enlisting enormes enormously ensenado ensured entender entendi
  entendio enter entera enterado entere enterrada enterrar enters entice entienda entiendas entienden entiendes entierro entrado entran entrances
  entrando entrar entrara entrare entras entraste entree entrees entregado entregas entren entrenado entrenar entres entrevista entry envia enviando
  envoy epic epicenter epileptic epitome epoca equations equilibrium equivoca equivocada equivocado equivocados equivocas eras erased eraser erases
  erected erectile eris ermine eros erotic eruption escala escapa escapado escapando escaped escapes escaping escapo escogido esconder escondes
  escondida escondido escondidos escondite escort escrita escrito escritor escuchad escuchado escuchame escuchan escuchar escucharlo escuchas escucheme
  escuchen escuches escudo escuelas esencial esfera espada espadas espana esperaba esperad esperado esperame esperan esperando esperanzas esperara
  esperare esperaria esperas espere espero espia espias espina esposas esposos essays essentially essentials estabamos estaban estabas estaca estacion
  estadio estado estados estais estan estara estaras estare estaremos estarias estarlo estas estelar estemos esten estes estilo estimado estimated
  estimates estos estrella estrello estreno estribor estupendo estuvieran estuvieras estuvieron estuviese etched evacuacion evacuate evan evenings evens
  evento eventos everlasting evermore everyman everyplace eviction evils evolved evolving exacting examine examined examiner examines examples exams
  exception exciting excluded excluding exclusive excrement excusing execution exemption exercised exercises exhales exhausting exhaustive exhausto
  exista existe existen existencia existia existido exists exited exiting exito exits exorcise exorcism exorcist expanded expands expansion expectant
  expects expedient expedientes expedite expensive experienced experiencia experiencias expert expertise expire explains explicar exploit exploited
  exploiting exploits explorar exploration explore explored explorer explorers exploring explosions explosives explosivo explosivos expose exposes
  exposing expresion express expression expressive expulsion extend extended extending extinction extortion extracting extradition extrana extranare
  extranas extrane extranos extras extremes extremist extremists eyebrow eyeglasses eyelashes eyesore fabulosa fabulous faced facedown faceless faces
  facil fact factor factored faded faggy fags fail failed fails failures faintest faire fairest fairs fait faith fake fakes faking falda falk falla
  fallado fallar fallback falle fallo fallout fallow falsa falsas false falso falsos faltan falter fama fame familiares familias families famished
  famosa famoso famosos fanning fanny fans fantasia fantasias fantasies fantasize fantasized fantasizing fantasma fantasmas fantastic fantasy faraday
  fare fares farm farming farms fart farther farting fase fastball faster fatalities fatally fate fates fathead fatherless fatigues fats fatten fattest
  fatty faucets fault faust favorable favorita favorito favoritos favors favour faxed faxes faxing fear feared fearing fears feast feasting feat feather
  feats feature featured featuring feds feeders feint felicito felicity felix feliz fella fellas fellatio fellers fellow fellows fenced fences fend
  fender feria feroz ferret ferris fertilize fertilized fess fest fetched fetching feud fiasco fiber ficus fiddling fide fidgeting fiel fields fiend
  fiends fierce fife fighter figuring fijado fiji fijo fila filas file filed files filet filete fili filing filler fillet fillings fillmore fills filly
  filme filmed filming filmmaker filmmaking films filtered filtering filth finale finalist finally finalmente finals finance finch finder finders finds
  fined finer fines fingerling fingernail fingir finite fink finn finnish fino fins firearms fireball fireballs firebird firecrackers firefight
  firehouse firelight fireman firemen fireplace firepower fires fireside firewall firewater firewood firm firmas firme firmes firms firstborn firsthand
  firsts fishing fishman fishy fisk fission fistfight fists fits fitted fittest fittings fives fixer fixes flaccid flack flag flagged flailing flair
  flak flake flakes flaming flamingo flan flanked flanking flanks flapping flaps flasher flashy flask flatbed flatfoot flats flatten flattened flatter
  flattering flattery flaunting flavor flaw flawed flax flayed flea fleas flecks fled flee fleeing flees fleet fleeting fleming fleshy flex flicker
  flickering flier fliers flights flighty fling flinging flint flipper flips flirting flit float floater floating flock flocking flocks flogged flogging
  flood flooded flooding floods flooring floors flophouse flopped flops flor flora flores floss flota flotando flour flow flowed flowing flows flujo
  flunk flunking flush flushed flushes flushing flute focal focuses fodder foes fogg foiled fold folder folding folds folk follower followers fond
  fondle fondly fondo fondos font fool fooled fooling foolish fools footage foothold footing footloose footnote footprints footsteps footwork foray
  forceful forceps ford fords fore foreheads forest foretell forevermore forgave forge forged forget forgetting forgiven forgives forgiving forgotten
  forks forma formalities formally formas formed formidable forming forrest fort forte forth fortress forts forum forwarded forwards forzado fossa
  fossil foto fought fouled fouls foundations founded founding fountains fours foursome fourteen fowl foxhole foxholes foyer fracture fractures frame
  framed framing france franco frank frase frases frat freaking freckle fred freddo freddy freed freeing freeman freer frees freeway freeways frenzied
  freon frequency frequently fresco freshman freshmen freshwater fret fretting freud friar fridays fried friendless friendship friendships fries fright
  frills fringe frisco fritas frito frog froggy frontera fronting fronts frost fruitcake fruition fruitless fruits fryer frying fucking fuego fueled
  fueling fuelled fuels fuentes fueran fueras fugu fuimos fullback fully fuma fumar fumas fumbled funcion funcionado funcionan funcionar funcionara
  funcione funciones funciono function functional functions fund fundacion funerals fungus funky funnel furia furies furiosa furioso furious furnaces
  furnished fuses futura futures gabbing gael gafas gage gagging gail gain gains gala gale gallant gallina gallon gallons gallows gallup gals galt
  gambled gambles gambling games gaming gamma gammas gams gana ganan ganar gane ganging gangs gano gaps garages garaje garantia garbage garde gardenias
  gardens gargantuan gargle garras garvey gary gaslight gassed gassy gasto gate gates gator gatos gauge gaul gavel gays gaze gazed gazing geared gearing
  gears geeks gees gems gene generador generales generals generate generated generates generation generators generic generoso genes genetica genetics
  geniales genie genital genitalia geniuses genre gent genteel gentle gents germ gerry getaway ghastly ghosts giant giants gibbering gigantic giggles
  giggling giles gill gimnasia gira girando girlfriends girls girly giro giron giveaway giver givin glade gladrags glam glanced glancing gland glaring
  glaze glee glick glide gliding globe globes gloss glossy glowing glued glum glutton goals goat gobbling goddess godfather godless godlike godmother
  gods godsend goggle goggles goings gold golfo golly golpeando golpearme goma goner gong goodies goodman goodnight goods goodwill goody gooey goof
  goofed goofing gook gooks goon goons goop goose gora gorda gordon gordos gore gorge gorila gorilla goring gorra gosh goss gossiping gotas goth gouging
  gourd governmental governments grabar grace graced graces gracia graciosa gracioso gracious grad grade graded grades grading graduacion graduating
  grail grain gral gram grammy gramos grams granada granadas grandchild grandchildren granddaddy grander grandest grandeur grandfathers grandiosa
  grandiose grandioso grandmama grandmothers grandpapa grandparents grandsons grandstand grandstanding grange grano grant granting grapefruit grapes
  graph grappling gras grasa grasp grasping grassy grat grate gratin grating gravedad gravel graves graze grazed grazing greaseball greased greaser
  greasy great greed greedy greek greene greenfield greenhouse greenleaf greens greenwich greenwood greet greeted greeting greets greg grenade grenades
  greta grew grial grid grids grieve grieving griff grille grilling grim grimes grimm grind grinding grinds grinning gripe griping gripped grips grit
  gritar grites grito grits gritty groan groaning groomed grooming grooms groove grooves grooving groovy grope groping gross grossed grotto groundhog
  groupie groupies grouping grouse grout grove groves growed growling grown grubs gruel grueling grupos guano guante guantes guardaespaldas guardan
  guardar guardas guarde guarded guardhouse guardia guardian guardians guardias guardo guards guarida guess guidebook guided guides guile guise guitarra
  guitars gulf gull gulls gummy gump gumshoe gunfight gunfire gung gunner gunning gunny gunpoint gunpowder gunshots gusher gust gustar gustara gutless
  gutsy gutter guzzling haberla haberle haberlos haberme habernos haberse habian habiar habias habiendo habil habit habito habitos hablado hablame
  hablara hablare hablarme hablaron hablas hable hablen habra habran habre habria haceis hacen hacerla hacerles hacerlo hacerlos hacernos hacerte haces
  hacia hacias hacienda haciendolo hadas hades haga haggard haha hail hailed hailing hails hairball hairbrush haircut haircuts hairdo hairdressing
  hairless hairline hairpins hairspray hairy hale hales halfback halftime halfway hall halla hallado hallar halle hallowed halls hallucination
  hallucinations halo halt halted hammerhead hammers hamper hams hamsters han handbag handball handbook handcuff handcuffs handed handel handgun
  handguns handheld handing handiwork handled handler handles handmade handout handouts handpicked handshake handsome handwriting handwritten handy
  hangings hank hankering hanks hanna hans hapless happenings happiness hara haras harass hardball harden hardened hardheaded harding hardtop hardwood
  hardworking hardy hare harem haremos haria harian harias hark harley harp harper harpies harping harpy harriet harris harry hash hasn hast haste hasty
  hatched hatching hates hath hating hatred hats hatter hauled hauls haunt haute haven hayride hayward haywire hazardous haze hazing hazlo hazte
  headband header heading headless headlight headlights headline headlines headlong headquarter headset headstone headstrong headway heal healer healing
  heals healthcare healthy heap heaps hearings hearsay hearse hearst heartache heartaches heartbeats heartbreak heartbreaker heartbreaking heartbroken
  heartfelt heartless hearts heartthrob heated heaters heath heathen heather heats heave heavens heaviest hecha hechos hecht hee heels heep heights heil
  heir heiress heirs helados helios hellcats hellfire hellhole hellman hello hells helm helmets helpless helsing heman hembra hemorrhagic hemp heng
  henny hens hera herb herd herder herding herds hereafter herein herencia herewith herido heridos herm herman hermanas hermanito hermanos hermes heroe
  heroes heroic heroics heroina heroine herr herring hers hetero hick hideaway hideous hideout highball highlight highlights highs highway highways
  hijas hike hikes hiking hill hills hilo hind hindu hindus hing hinges hinting hippies hippo hippy hire hires hiring hiro hispanic hiss hisself hisses
  hissing historia historian historians historias historic historical historically histories hitch hitched hitching hitter hive hiya hoard hobbes
  hobbits hobble hock hocked hocus hoes hogging hoia hoja hojas hoke hola holdings holed holla holler hollers holly holmes holt holy hombre hombres
  homeboy homecoming homeless homemade homemaker homer homeroom homes homesick homeward homey homicide homicides homicidio homie homing homo honcho
  honda hondo hone honed hong honing honk hood hoods hoof hooking hooks hooky hoop hooper hoops hooray hoot hooter hooting hooves hoped hopelessly hopes
  hopped hopper hopping hoppy hops horde horn horned hornets horning horns horribly horrid horrified horrors hors horseback horseman horsemen horsepower
  horses horseshit horseshoe horseshoes horsey horst horsy hose hoses hospitable hospitales hospitalidad hospitals hoss hostel hotels hothead hotheaded
  hothouse hotshot hotshots hottest hound hounded hounding hounds hourglass houseboy housebroken housecleaning housed household households housekeeping
  houseman houses housewife housework hovel hovered hovering howe however howling hoyle hubble hubieran hubieras hubo huddle huddled hueco hueles huella
  huelo huerta huesos hugged hugger hugging hugh hugo huir hull humana humane humanidad humankind humano humans humbled hummer humor humoring hump
  humping hums hunch hunches hungary hungover hunk hunker hunky huns hunt hunter hunting hurray hurrying hurtling husk hussy hut huye huyo hyde hype
  hyperventilate hypothesis hypothetical iban icebreaker icon idea ideal ideals identical identidad identities igualmente illness image imagen imagina
  imaginable imaginas imagined imagines imaging imam imbalance immense impacted impale impart impassable impatient impersonate impide implied implies
  import importaba importan importancia important importar importara importe imported imports imposible impossibly impresion impresionado impresionar
  impress impressed impresses impressing impression impressionable impressive imprinted imprints improperly impulso impure inactive inalienable inane
  inappropriate incendios incense inception inch inches income incoming incomodo inconsiderate inconsistent incontinent incur incurable incurred
  indebted indecision indefinitely independent indicted indifference indifferent indignation indios indirectly indoor inducing induction inedible
  ineffective inesperado inexperience infamous infantile infants infect infecting infections infectious infer infernal infested infield infinito
  inflatable inflated inflation inflicted influencia inform informa informado informant informants informative informed informing informs infraction
  infractions infrared infusion inglesa ingleses inhalers inherent inherited inhuman injections injunction injure injuries injustice inmate
  inmediatamente inmediato inmenso inn innermost inquiring insanely insatiable inscription insect insecto insects insecure insensitive insertion insider
  insight insignia insisted insistent inspeccion inspected inspecting inspection inspector inspectors instalacion installation installing instance
  instante instinto insufferable insufficient insulation insulted insulting insure intake integral intencion intended intending intends intensity
  intensive intent intenta intentado intentando intentare intentas intentaste intenten intentes intention intentions intents inter interact intercept
  intercepted intereses interest interests interject interna internado internally interned internment internos interpol interpret interpreted interrupt
  interrupted intersect interval intervals intestinal intestine intoxicated intoxicating intro intrusion intrusos inusual invading invasion inventado
  invente invented inventing invention invento invents inverted invested investing invisible invitada invoices inward inyeccion iran irons irony
  irregularities irritate irte isolate isolation issues ivan jabber jabbering jabs jack jacked jackets jade jaded jailer james jamon jams jane janus
  japon jars jason jaula jaunt java jawbone jean jeeps jeering jeez jefa jefes jeff jerk jerkin jerky jerries jess jesse jest jewellery jews jingling
  joan jobless jocko jocks jockstrap jodas john joie joins joints jolly jordan joust jove jovencita joya joyous joys jube judas jude judio judy jueces
  jugado jughead juicer juices juke julia julie jumble jumper juncture junior junk junta juntar junto juntos jury justa justamente justice justicia
  justin justo keaton keeler keen keeper kegs kelp kemp kennel kennels kent keyboard keyhole keynote keystone keyword kicker kiddies kiddo kiddy kiki
  killers killings kilo kilos kinda kindred kinds king kink kinks kirk kisses kissing kissy kitchens kite kites kittens kitties kitty knack kneel knew
  knick knit knob knobs knocker knoll knots knox knuckle kriss laborer labors lace lacerated lacerations laces lacey lack lacked lacking lacks lacy
  ladders ladies lados lads ladybug ladyfish ladylike lager lago lagoon laguna laker lakers lakes lakeside lama lamb lambs lame lamentablemente lamppost
  lancha landlords landy lane lanes lang languages lanning lanza lanzo laos lapping lapse lard larga largos larry lars lasers lash lashed lashes lashing
  lass lassie lasso lastimado lastimarte lastime lastimes lata latas latched latent later latest latinos lats latte latter lattes launch launching
  launder laura lavado lavar laws lawyers layaway layer layover lays lazar lazy leach leaded leader leadin leading leads leafy leaky leal leap leaped
  leaping leaps leapt lear learned learns learnt leary lease leased leases leash leasing leather lectured lecturing ledger lee leech leeches leer
  leering lees leftover lefts lefty legends legion legislate legitimate legwork leia leiste leisure leland lemmon lemons lena lend lending leng lenguaje
  lenning lens lenses lent lento leon leones leonid leper les lesion lesiones lesions lessen lesser lest lester letal letdown letra letrero lets
  letterhead levantado levantarte levantate levante levanten levantense levantes levantese leve levee levels lever lewd libera liberation libra libre
  libros lick licks lider lideres lido lied lien lies lifeguard lifelike lifeline lifelong lifer lifesaving lifetime lifetimes liftoff lifts ligera
  ligero lighted lighten lightening lighthouse lighting lightly lightness lightweight likeable liked likeness likes liking limbo limehouse limelight
  limes limey limitless limo limon limos limpia limpiando limpios lina lind linda lindo linear lineas linen linens liner liners ling linger lingered
  lingering lingers lining linked linking links lino lint lioness lions lios liqueur liquidated liquored liquors lire lisa listed listening listens
  listings listos lists lite literate liters litro litter littered littering littler littlest liven liver lives livid llamado llamados llamame llaman
  llamara llamare llamaria llamarla llamarme llamaron llamas llame llames llave llegado llegan llegara llegaran llegare llegaria llegaron llegas lleguen
  llegues llena llenar llenas lleno llenos llevado llevala llevalo llevame llevan llevando llevara llevaran llevare llevaria llevarla llevarlos llevarme
  llevarnos llevaron llevarse llevas lleven lleves llores llover lloviendo llueve load loader loaf loan loaned loaning loans loaves lobe lobes lobo
  lobos lobsters loca locas located locating loch locker locket locky locos locus lode lodge lodges lodging loft logan logged logic logo logrado lograr
  logras logre logs loin loins lois loitering lola lone loner longed longing longs longtime loo lookee looker lookout looky loom looming looms loon
  loonies loons loony looped loophole loopholes looping loops loosen loosening looser loot looted looters looting lora lords lordy lore lori lorry lose
  loser loses losses lotto lotus loud louse lout loveable lovebirds loveless lovemaking lover lovers lovesick lovey loving lowa lowdown lowe lowered
  lowering lowers lowlife lows lucas luce lucha lucid lucius lucked lucky lucy ludo luego lugar lugging luke lumps lumpy lunchbox lunches lunching
  lunchroom lunchtime lung lunge lurch lures lurk lust lusting lute lynch mace mach machines macho mack madden madder maddie madeline madera madge
  madhouse madres madura madwoman maestra maestros mafia magazines magenta magi magia magic magma magnetism magneto mago maid mailbox mailed mailing
  mailman mails maim main maine maintain maitre maiz major majoring makeover makers makings mala malay male males mali malls malo malos malpractice malt
  malta malvados mamas mamba mamie mamita mamma mammal mammals mammy manageable managers manages managing mananas mandado mandar mandate mande manden
  mandible mando mandy mane maneja manejando maneras manger mango mangoes mangy manhole maniac maniacal manicomio manicure manicured manicures manila
  maniobra mankind manly manna manned manner manners manning manny manors manpower mans manta mantel manten mantengo mantiene mantienen mantra mantuvo
  manty manure manzanas mapas mapping maps maquinas mara marble marc marca marcado marcador marcar marcella marcha marchado marchate marching marcho
  marco marcos marcus marcy mardi mare marea mares margarine maria marian maricas maricon marino marion maris mariscal maritime marked markers market
  marketing marking marksman marksmen married marries marron marruecos marry marrying mars marsh marshes mart marte martel martillo martinis maru marx
  mary marys masa mascara mascaras mash mashed masiva masking masks mass massa massage massaged massages massaging masses massing mast master masters
  matado matala matalo matalos matame matan mataran mataras matare mataria matarla matarte matas matchbook matchbox matched matchmaker mated maten
  materia mates matey math mating maton matrix matron mats matt mattered mattresses matty mature matured matzo maul mavis maxed maya mayberry maybes
  mayor mays maze mead meals meaner meanies meanings meanness meantime meanwhile mear measured measures meatballs meathead meats meaty mecca medal
  meddle medea medial median medianoche mediation medic medica medicacion medically medicate medicated medicinal medico medics medida medidas medina
  mediocre mediodia medios meditate meditation medusa mee meek meeker meer meeting meets mega megan mein mejorado mejorando mejorar melodies melon
  membrane memento memoirs memorial memorias memorise memorize memorized memos mend mendacity mending mendy menial menor mens mensajes mentally mentes
  menti mentido mention mentira mentiras mentiroso mentor menuda menudo menus merci merciless mere merecen mereces merecia merit merits merl merrier
  merrin merry mesas mesdames mesh mess messer messes messin messy meta metabolic metals metan metas meteor metere meterme meters meterse metes methinks
  methodist meti metido metiendo meto metodo metodos metres metros mets mettle mezcla miami mias micah mice mick microchips microwaves mics midas
  middleman middleweight mide midgets midlife midline midsection midsummer midwife miedos miente mientes miento mierda miffed mighty migrating migration
  migs mike mikes milady mildred mile miles milestone milkman milkshake milkshakes milky mill milla millas mille millennia miller millionaire millions
  millon mills millstone milly milo milord milt mime mina minas mince mindless minds mindset mined minefield miner mines ming mingling minibus minimal
  minimum mining minion minister ministro minivan mink minnie minorities minors mint mintiendo mints minus minutemen minuto minx mios mira miraba mirad
  mirado mirala miranda mirarme mirate mire miren mires mirror mirrored mirrors misa misbehave misbehaving miscarriage misdirection miseria misfire
  mision misiones mislead misled mismas mismos miso misplace misread misses missions missis missouri misspelled missus missy mist mistaken mistakes
  mistaking mistook mistreated mistress mistrial mistrust misunderstand misunderstanding misunderstood misused mitch mite miter mito mitten mitts mixer
  mixes moan moaning moans moat mobbed mobs mobster mocha moco moda mode model modeled modeling modelling moderately modes modo module moe moist mojo
  molars molding molds moldy mole moles molest molestado molestan molestar molestaria moleste molesten molestes molesto molino moll mollie molting molto
  moly moment momentos moments momma momo mona mondays mondo monedas moneymaker moneys monica monitors monje monkeys mono monos monsoon monsters montana
  montar monty monument monuments mooch mood moods mooning moons moonshine moor moore moors moos moose moot moped mopes mopey mopped mopping mops mora
  moral morality morals moray mordido mordor moreover mores morg moria morira moriras morire morn mornings moroccan moron morose morris morrow morse
  mort mortality mortars mortis mosaic mosca moses mosey mosquitoes moss mostrando mostro motels mothering motherless motive motivos motorcar
  motorcycles motoring motors mott motto mould mound mount mountaineer mountains mountaintop mounted mountie mounting mourning mousse mousy mouths
  moverte moviendo movies movil mowed moxie moya muchisimas muchos muck mucking mucous muddle mudo muebles muelle mueran mueras mueres muerete muertas
  muertes muestra muestre mueva muevan muevas mueves muffler mugger mugging mulch mulder mules mull mullen muller multiples multiplex multiplied
  multiply mumble mumbles mumbo mummies mummy munch mundane mundos muneco munger munster murderer murders murmuring muro muros musculo musculos muse
  museo muses mushy musica musico musk muss mussed mustache mustaches musty mute muted mutt mutter muttering mutters mutton mutts mutual myth nabbed
  nacho naci nacion nadar nagel nagged nagging nags nailing named nameless nanny napa napping naps narco narcotic narcoticos nasa nate naught nauseating
  navajo naval nave navel naves navigator neal nearby nearing neath neatly nebula necesidad necesitaba necesitan necesitar necesitara necesitare
  necesitas necesite necesites necesito necessity necks necktie neckties needing needlepoint needless needn needy negar nego negroes neighborly neighing
  neil nein nena nene nephews nerd nerds nerves nerviosa nervioso nerviosos ness nest nesting nestor nets netting nevermind nevertheless newcomer newer
  newfound newport newscast newsflash newsletter newsman newspaper newspaperman newspapermen newspapers newsroom newsstand newsweek newt newtons nibble
  nibbling nicer niche nicht nick nickel nido nieces niega niego nietos nieve nigga nigh nightfall nightie nightlife nightmares nightshade nightstick
  nighttime nike nile ninas nine nines ninita ninja ninny nipper nipping nipples nippy nivel nobel noble noches node nodes noel noises nombre nome
  nomine nonetheless nonny nono nonviolent noodle nook nope nora norma normalcy normales normalidad normality normalmente norman normandy normas norse
  norte noses nosey nosy notable notado notar notas noted nother nothings noticeable noticed notices noticia noticing notion noto notre notwithstanding
  noun nous nova novedad novels novias novice novios nowadays nube nudes nudie nuestra nuestros nuevamente nuevas nuevos nukes numbers nuns nurses
  nutcase nuthouse nutshell nutty oakwood oars obedecer obeys objection objectionable objective obligado oblige obras observed obsesion obsession
  obstruction occurs oceano oceans ocultar ocupar ocurriendo oddball oddly odell odio odor odors offbeat offed offence offended offending offends offers
  offhand officer offices offline offspring ofreciendo oftentimes ogro oiga oily oimos okey okra olden older oler omen omer omission omitted onboard
  oncoming ongoing onward oodles oof openers openings openness opens operaciones operador operate operates operating operational operations operative
  operator opina oppression oppressive oranges ordenado ordenar ordene ordeno orejas oren ores organisation organised organism organisms organist
  organizacion organizar organizational organizations organized organizers organos organs orion oscar oscars oscura oscuros oslo osos others otras otros
  otter otto ourself outback outboard outbreak outburst outbursts outcast outcome outcomes outdone outdoor outdoors outgoing outhouse outlast outlets
  outline outlined outlines outlive outlived outlook outlying outnumber outpatient outpost outreach outright outs outset outsider outstanding outweigh
  outworld ovens overactive overall overbearing overbite overboard overbooked overcame overcast overcharge overcoat overcome overcomes overcoming
  overcooked overdid overdo overdoing overdressed overdrive overestimate overhead overhear overheard overhearing overjoyed overkill overlap overlay
  overloaded overlook overlooked overlooking overlord overnights overpaid overpower overrated overreact overreacted overreacting override overrun
  overseas oversee overseeing overshot oversight overslept overtake overtaken overthrow overthrown overtime overtones overturn overturned overweight
  overwhelm overwhelms overwork overworked owed owen owes oxen oyen oyes pace paces paciente pacientes pacing packaged packages packer packers packing
  paco pact pacto padded paddies padding paddle paddling paddy padlocked padres pagado pagan paganos pagara pagaran pagare pagaria pagarle pagarme
  pagaron pagas pageant pageants paged pager pages paginas paging pagos pague pai paid paige paine painters paints pair paired pairing pairs pais paisan
  paises pala palabra palace paliza pall pallet pally palma palo palos palp pals pamper pancake panda pandilla pandillas pane panels pang panhandle
  panics panned panning pans pansies pansy pant pantalla panty panuelo papal papas paperback paperboy paperweight papito pappy paquete paquetes parade
  parades parading parados paradox paraiso paralyze paramedicos paranoico paranormal paraplegic paras parasite parasol parate parched pard pardner
  pardoned pare parecen parecer pareces parecia parecio parejas paren parent parental pares pariente parientes parietal paris parka parker parkinson
  parkway parris parrot parrots parry parson parted parthenon partial particle particles partida partido partidos partied parting partition partly
  partners parton parts partying pas pasaba pasadas pasame pasan pasando pasar pasara pasaran pasare pasas pasear pasen paseo pases pasion passwords
  pasta paste pastel pasteur pastime pasto pastor pastrami pastry pastures pata patada patas patatas patches pate patear patel patent patents path paths
  patience patiently pato patrol pats patsy patted patter patties patting patty pauper pausa pave paved paving pavo pavos pawing pawn paws payable
  paycheck paychecks payments payphone pays peacefully peacetime peach peaches peak peaked peaks pearl peasant peasants pecado pecan peck pecked pecking
  pecs pedazo peddle peddling pedestrians pedi pedido pedir pedire pedo pedro peek peeked peeking peep peeped peeper peepers peeping peeps peer peering
  peers pees peeved pegado pegale pegged peggy peinado peking pelea peleado peleando peleas peleen pell pelos peloton pelt pelts peludo penal penas
  pence pendejo pendiente pendientes pending pendragon pene penetrate penetrates penetration peng penises penitent pennant penned penner pennies
  penniless penny pensamiento pensare pensarlo pense pensions pensive penso peoples pepperoni peppers peppy pequenas pequenin pequenos perch percy
  perder perdera perderas perdere perderlo perderte perdidas perdidos perdon perdona perdoname perdonar perdonarme perdone perdoneme perdono perdy
  performs perfumed perfumes perished perk perks perla permanece permanente pero perp perpetrated perra perras perrier perros perry persian persona
  personnel persons pert pertenecia pertinent peruse pesada pesar pesca pesos pest pester pesto petroleum pets petting petty phase philosopher
  philosophers philosophies philosophy phobias phoned phones phoney phony photon photos physically physicals physicians physicist pianos piazza picard
  picker pickering picket pickin pickings pickled pickpocket picks pickups picky pictured picturesque pida pidas pides pidieron pidio pieced pied
  piedras piensan piensas piense pienses pier pierce piercings pierda pierdas pierde pierdes pierdo piers piety pieza pigs pike pilar pile piled piling
  pillows pilot piloting pimping pimples pin pina pinata pinche pineal pines ping pining pinko pinning pino pinot pint pinta pinto pints pintura
  pinturas pioneer pipa pipeline piper pipes piping pippin pips pirate pirates pirating pisos piss pissed pisser pisses pissing pistolas pistols piston
  pistons pita pitcher pitches pito pits pizzas pizzazz placa placed placement placer places placing plaga plagued plaid plain plains plait plana planea
  planeas planeo planes planeta planetas planets plank planner plano planos planter planting plata plataforma plate platforms plating platos platter
  platters play playback plays plea plead pleas pleased pleases pleasing pleasure pleasures plena plop plots plowing plows ploy plugs pluma plumas plumb
  plume plump plums plunge plunger plunging plus plush poach poached poaching poca pocketbook pocketknife pockets pocos poderes podian podias podra
  podran podre podrias poet pogo poignant pointe pointer pointers points pointy poise poisoner poisonous poker pokes pokey poland poles poli policeman
  policemen polices policewoman policial policias polio polis polished polishing polite politica politicas polk poll polling pollo polls polluting
  pollution polly polo poly pomp ponce poncho ponder pondran pondria ponds ponerla ponerlo ponerme ponernos ponerse ponerte pones pong pongas pongo
  ponia ponies ponla ponle ponlo ponme ponte pony pooch poodle poodles poof pooh pooka pooling poolroom pools poon poorer poorest popa pope poppa popper
  poppers poppet poppies poppin poppy porche pore pores porfavor pork porn porpoise porqueria portable portada portals portate porter porthole portion
  portman ports portside pose posed posee poseidon poser poses posesion posh posiblemente posibles posing position positions positively positivo posse
  possesses possession possessive postage postal postcard posters postman postmark postpone postre posts postscript postura posture posturing potatoes
  potencia potent pothead pothole potholes potluck pots potted potter potty pouch pound pounded pout pouting pouty powders powered powerhouse powering
  powerless powers pows pozo practica practical practicar practicas practiced practices practise practised prado praise praised praises praising
  prancing prat pratt prattling prayed prays precaucion precaution precedence precious preed preferable preferences preferida preferido preferred
  prefers prefiere prefieres premiere premio premiums prensa prentice preparados preparando preparar preparare preparate preparation prepare prepared
  preparing preppie prepping preppy pres presa prescribe prescriptions present preserving preside presidents presiding presiona preso presos pressured
  pressuring preston presuming pretending prevents prey preying priam priced priceless pricey prick pricks pride prides pried priestess prim primal
  primate primates primavera prime primed primer primera primeras primordial primos primrose prince princes princess print printed printers printing
  priorato prioridad priorities priors prisa prision prison prisoner prisons privadas privados privately prize prizes proactive probando probemos
  problemas proceder procedural procedures proceeds proceso processes processing procession prod produccion profane profess profit profound
  profundamente programado programas programmed programmer programmes programs projecting projection projects promo promotion prone proofs property
  prophets propina propone proportions proposing proposition prose protect protection protective protocolo protocolos protocols proved provided provider
  provides prowess prowlers pruebas pruebe pruning prying psalm psalms psst psychos psychotics pubes published publishing pubs puck pudding puddles pude
  pudieran pudieron pudo pueda puedan puedes puerto pues puff puli pulley pullings pulmones pulp pulseless puncher punchline punchy punctual punishes
  punitive punk punos punt puny puppies pups purer purge purim purity puros purposes purr purring purser purses pursue puse pusher pushes pushy puss
  pussy puta putas puto putos putt putz puzzled puzzling qaeda quack quadrants quan quarterback quarters quartet quedado quedan quedando quedar quedara
  quedaran quedaria quedarme quedaron quedarse quedas quedate queden quedes quedese queen queer queja queres querian querias querida queridos querra
  querran querria querrias queso queue quickie quid quiebra quiera quieran quieres quieted quieter quietos quill quills quilt quimicos quinn quint
  quinta quinto quips quirk quirt quise quisieras quist quitado quitame quitare quitarle quitarte quite quiten quitense quites quitese quitter quitters
  quivering quiz quizas quota quotas quoted quotes quoting rabbi rabbis rabbits raccoons racehorse racer races racetrack rach rack racked rackets
  racking racy radiacion radiating radioactive radios raffle rage rages ragged ragging raging ragtime raid raided raider raiding raids railroad railway
  rain rained raining rains raises raising raking raku rales rallied rallies rally rama ramas ramble ramblings ramming ramon rampage rampart rana rance
  ranch ranches rancho rane rang ranging ransom ranting rapidos raping rappers rapping rapport raps rapture rare rarest raring rastreo rastro rata ratas
  ratcher rates rathole rating ratio rationing raton ratones rats rattle rattler rattlesnakes ratty rave raven raves raving rawhide raya rayon rayos
  raza razones reached reaches reaching reactions reactive reacts reader readiness readings readonly readout realeza realidad realise realised realising
  realities realized realizes realm realmente realty reap reaper reaping rears reasonable reasoning reasons reassure reattach rebelled rebelling reboot
  rebs recall recalled recalling receding receipts received receiver reception recess recession rechazado rechazar rechazo reciben reciente recital
  recite reciting reckless reckoning reclamar recoge recoger recognised recognises recognized recognizes recognizing recon reconnect reconocer reconoces
  reconoci reconozco recordar recorder recorders recordings recorrer recorrido recounts recover recovers recreating rector recuerdan recuerdas recuerde
  recuerden recuerdes recuerdo recuerdos recupera recurring redding reddy redhead redheaded redheads redneck redo redoing reds reduce reduces reducing
  reduction redwood reed reeds reefs reel reelection reeling reels reenact reese reeves reference referred referring refiero refined reflection reflex
  reformed reforms refuel refueling refugees refunds refuse regal regalos regarded regiments registered registers registrado registrar registry reglas
  regresa regresas regresen regreses regreso regrets regrettable regulars rehabilitacion rehabilitate reich reir rejected rejecting relacion relating
  relation relations relaxed relaxes relaxing relay relaying relays released releasing reles relied relies relieves relive rely relying remembered
  remembers remotes remoto remove removes removing renal rend render rent rental renting repaid repairman repairs reparar repartee repay repaying repeat
  repeated repent replacements replaces replay replica replied reporte reported reportera reporting reports repress repressed repression reprieve
  reprogram reprogrammed requests rescheduled rescinded rescued rescues rescuing researcher researchers researches resection reseda resenting reserve
  reserves reset residence residency resident residente residentes resin resisted resisting resistir resolved resolver resort resorting resounding
  resource respecting respetar respiration respire responda respondeme responder respondio responses responsible restitution restless resto restraint
  restraints restrictions restroom rests resuelto resulted resuming retained retainer retaining retarded retina retiring reto retorno retraction retrato
  retreating retrieval retrieve retrieved returns revealing revel revels reventar revere revered reversal reviewed revisa revise revised revision revive
  revolve revolves revolving revs rewarded rewarding reyes rezar ribbed ribble ribbon ribbons rica rich rick rico ridden ridding riddle rider rides
  ridge riding riendo ries riesgos rife rifleman rifles rigged rigging righto rights righty rigor rigorous rigs rile riled rims rincon rinds ringers
  ringing ringo rings ringside rink rinones rinse rioting ripe ripley ripper ripple rippling rips risen riser rises risking risky rita rite ritter
  riverbank riverbed rivers riverside rivet riviera roaches roadhouse roadkill roads roadside roam roaming roar roasting roba robado robando robar
  robbed robber robbin robbing robe robes robin robo robos robots robs roca rocas roche rocks rocky rodando rodea rodeado rodeados rodeo rodillas rods
  rogers rohan role roles roll roller rollo roma roman rome romp rompe ronda roofs rooftops rook rookies rooks rooming roommates rooms roomy roost
  rooster root rooting roots ropas roper ropes roping rosas roscoe rose ross roster rosy rotas rotating rotor rotos rots rouge roughed rougher roughing
  roughneck roundabout rounded rounding rounds rousing roust route routed routes routing rove rover rowan rowing rubbed rubbers rubia rubies rubin rubs
  rudder ruddy rude rudeness rudo ruedas ruffle ruffled rufus rugged rugs ruination ruining ruins ruled rules ruling rumbles rumbling rumoured rumours
  runaround runaways rundown rune runes rung runny runt runway runways rupert ruptura rusa ruse rush rushed rushing rusk ruso russ rustical rusting
  rustling ruta sabanas sabeis saben sabes sabian sabido sabiendo sabina sabio sable sabor sabra sabre sacado sacala sacame sacan sacar sacas sacked
  sacks saco sacramento sacred sacrificar sacrificed sacrifices sacrificio saddened saddens sadder saddled saddles safeguard safekeeping safer safes
  saga sage sagrado sail sailed sailing sailor saint sake sakes salaam saladin salads salami salchicha salem sales salga salgo sali salia salidas
  saliera salina saline salle sally salon saloon salsa salt salte salted salto salts salty salud saluda saludo saludos salute saluting salva salvando
  salvar salvarme salve salvo sammy sana sand sander sandra sands sandy sane sang sanka sano sans santo santos santy sapiens saps sara saran sark sash
  sass sassy satin satire sato saturation saturdays saucer sauces saucy sausage saver saves savin savings saviour savor savour savvy sawdust sawing saws
  sayer sayid sayings scab scabby scabs scag scale scaled scales scallops scalped scalpel scalping scalps scaly scam scammed scamming scamp scams
  scanned scanning scans scare scares scarf scarface scaring scarlet scarred scarring scat scatter scattered scattering scent schedules scheming
  schilling schoolboy schoolchildren schoolgirl schoolhouse schooling schools schoolteacher schoolteachers schoolwork scissor scoffs scold scolded
  scolding scones scoop scooping scoops scoot scorched scorching score scored scorer scores scoring scorpio scorpions scot scotches scott scoured
  scouting scouts scow scrabble scram scramble scrambler scrap scraping scrapped scraps screamer screamers screeches screeching screens screwball
  screwing screws screwy scribbled scrip scripts scroll scrolls scrubbing scrutiny scud scuff scurry scurrying scut seaboard seafood sealed sealing
  seals seam seaman seamen seamless seamos seams seamstress sean seance searcher searches searing sears seas seasick seaside seasoned seasons seated
  seating seats seattle seawater seaweed seccion seconded secondhand secondly secreta secretive secretos secrets sect sections secundaria secundario
  secure secured securely securing seda sedate sedation seder seduced seduction seductive seed seeds seeker seeking seeks seeming seen seepage seeping
  seer seething segue segui seguia seguido seguira seguire seguirme segun segunda segundos seguramente seguras seguros seine selfless seller selling
  sello sellout sells selva selves semen semental semilla seminal seminars seminary semper senado senador senadora senal senate senator sendero sendoff
  senhor senior sennett senoras senoria senorita sensa sensacion sensational sensations sensed senseless senses sensibility sensing sensors sensory
  sentada sentados sentar sentarme sentenced sentencia sentencing senti sentia sentidos sentimental sentimentality sentinel sentira sentiria sentirme
  sentirse sepa separado separados separar separarnos separate separately separates sepas septimo septum sequence sequences sera seras sere seres serial
  seriamente serian serias serie series serio serios serpent serpents serpientes serve serviced servicemen servicio servicios servidor sesos setback
  seton sets setter settings settlements settles settling sevens seventeen seventies sever severity sewed sewers sewing sews sexes sexing sexto sexuales
  sexuality sexy shabby shack shacked shacking shackled shackles shacks shad shades shading shadow shadowy shady shagging shaggy shaken shaker shakers
  shall shallows sham shame shamed shan shane shank shapes shaping shard share shared shares sharing shark sharpened sharps shat shatter shattering
  shatters shave shaved shaver shaves shavings shaw shay shea shear shebang shedding sheds sheen sheep sheer sheik shelf shell shelled shells sheltered
  shelters shepherds shh shielded shielding shields shift shifting shiftless shih shillings shimmer shimmering shimmy shine shiner shingle shins ship
  shipped shipping ships shire shirl shirra shirts shite shithead shitheads shits shitty shiv shiva shocker shockingly shogun shone shoo shooter
  shootings shop shopped shoppers shops shore shores shortage shortcake shortcut shortcuts shorted shorten shortest shorthand shorties shorting shorts
  shortstop shortwave shorty shotguns shouldn shout shouted shouting shovel shoveling shovels showed showers shown shred shredded shrew shrieking shrike
  shrinking shriveled shriver shtick shucks shug shun shunt shutdown shuteye shuts shutting siam siblings sickly sicko sickos sid sidearm sideburns
  sidecar sidekick sidekicks sideline sidelines sides sideshow sidewalk sidewalks siding sido siege siendo sienta sientan sientate sientense sientes
  sientese sierras sieve sift sifting siga sigan sigas sigh sighing sighs sighted sighting sights sightseeing siglo siglos signage signal signed signo
  signor signorina signpost sigueme sigues siguiendo siguientes silenced silencer silences silencio silk sill sillas sillier silly silo silt silva simba
  simeon simmer simon sims simulation sincerest sing singer singers singing singled singles sings sinkhole sinking sinks sinned sinner sinning sino sins
  sintio sinus sinuses sipping sips sire sired siree siren sirena sirius sirs sirva sirven sirves sirviente sirvio sirvo sistemas sites sith situacion
  situations sixteen sixth sixties sizeable sized sizes sizing sizzle sizzling skateboards skeet skeptic sketches sketching skewer skid skidded skill
  skilled skills skim skimming skinheads skinning skinny skins skipper skirt skis skit skulking skulls skunks slab slacking slacks slade slag slain
  slammer slasher slate slated slater slats slaughter slave slaved slaves slaving slaw slay slaying sled sledding sleek sleeper sleepless sleepover
  sleepovers sleet sleigh sleight slender slew slicker slim slime slimming sling slinging slings slink slipper slippers sliver slob slobber slop slope
  sloper slopes sloping sloppy slot slouch slowpoke slows slugged slugging slugs slum slumming slump slums slung slur slurp slurping slurs slush slut
  smalls smart smash smashes smashing smear smelly smelt smiled smiles smiley smiling smirking smite smithers smock smoker smokes smokey smoky
  smoldering smooching smoother smug smuggled smuggling smut snacking snag snagged snails snakeskin snapper snapping snappy snaps snapshot snapshots
  snarl snarling snatched snatching sneak sneaked sneaking sneaky sneer snell sniff sniffed sniffing sniffling sniffs snip snitch snitched snitches
  snitching sniveling snob snoop snooping snoops snores snot snout snowball snowballs snowboarder snowed snowfall snowing snowman snowplow snows
  snowshoes snowy snuck snuff snuffed snuffy snug snuggled soapbox soaps soapy soar soared soaring soars sobering sobra sobrevivir sobs socialist socios
  socked sockets socko sodas sodding sofas sofia softball softened softener softness softy soggy soho soio soir soiree sois solace solamente solas sold
  soldiering soledad solia soliamos solid solids solitaire solos soltera soltero solucion solutions solve solves somber somehow someplace sometime
  somewhat somewhere sonado sonando sonar sonata sone songs sonido sonny sono sonrie sonriendo sooner soony soot soothes soothing sopla soportar soporte
  soporto sorceress sorrel sorta sorting sorts sory sospecho sospechosa sospechoso sospechosos sostiene sotano sought soul soulless souls soundtrack
  soups sour sous south sown soze spaced spaceman spaces spade spain spalding spam span spank spanking spans spar spared spareribs spares sparing spark
  sparked sparking sparkle sparklers sparks sparky sparring sparta spat spawning speaker spearhead spears spec specialists speciality specialize
  specials speckled specs sped speechless speed speeding speller spend spender spending spends spent sphincter spic spices spics spiderman spied spiel
  spies spiffy spig spike spikes spiking spiller spilt spineless spines spinner spinster spirit spiritus spiro spite splashes splat splatter splattered
  splice spliced splinters splits spock spoil spoiled spoiling spoils spoilt spoke sponges spook spooked spooks spool spooning spoons spores sport
  sporting sportsman sporty spotless spotlight spout spouting sprang spreader spree springer springfield springing springs springtime sprinkling sprints
  sprouts sprung spry spun spunk spurs spurt sputtering squab squads squall squat squatting squaw squawking squeal squealed squealer squealing squeals
  squid squire squirm squirming squirrelly squirrels squirty squish ssh stack stacked stacking stacks stacy stafford stag stage stages staging stain
  stained stains stair staked stakeout stakes staking stale stalin stalker stall stalled stalling stallion stalls stamping stan standish stank staph
  staple stapled stapler star starch stared stark starlight starling starr starred starring starry starship starter startled startling starts stasis
  stat state stated statements states stating stations statistic statistical stats statue statues stature statutes stave stead steady steak steaks
  steals steaming steamy steed steel steele steep steer steered steering steers stella stem stems stepbrother steppe stereo stereos sterling stetson
  steve steven stew stewed stickle sticks sticky stifled stifling stillman stillness stills stillwater stingers stinging stingy stinker stinky stint
  stirred stirrups stirs stitch stitched stitching stock stocked stocking stockings stockpile stocks stoic stoked stokes stole stomachs stomp stomped
  stone stoned stoner stoney stony stooge stooges stoolie stoop stoops stopper stored storefront storehouse storeroom stores storing stork storm
  storming stormy storybook storytelling stosh stow stowed straddle straddling stragglers straightaway straightened straighter straightforward straights
  straining strains strand stranded strands strangely strangeness strangest strangler strapless strapping strategic strauss straws strayed strays stream
  streaming streams streep streetcar streetlight streets strengthen strengths stresses stressing stretched stretches stretching stretchy stride strife
  strikeout striker strikes striking string stringing strings striped stripes stripped stripper stripping striptease strive striving stroll strolled
  strolling strolls stronger stronghold strongly stroud strung strut strutting stuart stub stubbed stubby stucco stud studs stuffing stuffs stumbled
  stumped stumps stun stunk stunned stunning stunt sturdy stutter suave suba suban sube subete subido subiendo subio subir submerge subo subscriptions
  subspace substances succeed succeeded succeeding succeeds success suceda sucede sucediendo sucedio sucia sucios sucker suckling sucre suction sudan
  suds sued sueldo suele suelen suelta suelto suena suenas suene suenos suero sues sueter sufferings suffers suffocation sufrido sugarcoat suicido suing
  suit suite suits sulk sulking sullen suma summed summerhouse summers summertime summon sumner sumo sunbeam sundae sundays sundown sung sunglasses
  sunlight sunny sunrise sunroof suns sunscreen sunways supe superado superar superb superhero superhuman superintendent superman supernova superpower
  superstore supervise supervision superwoman supiera supo supone supongo supper supplemental supplied supported supporting supportive supports suppose
  supposedly supposes supposing suppressed surf surfer surge surgically surpassed surprised surprises surrey surrounding survey survival survive
  survives suspended sutter suture suturing suya suyo swab swabbed swam swamped swan swank swarming swat swatch swatches sway swaying swear swearing
  swears sweater swede sweep sweeping sweeps sweetheart sweetie sweets sweetwater sweety swept swig swill swimmingly swims swimsuits swine swinging
  swings swink swiped swiss switcher switches swoon swoop swooped swooping swore swum swung syed syria systems tablecloth tables taboo tach tackle
  tackling tacks tacky taco tact taels tagging tailing tailor tails tain takeoff takeout takeover taker takers takin tale talented tales talky tall
  talla tally talons tamara tame tamer taming tammy tamper tampered tampering tamponade tane tang tangle tangled tango tania tanna tanning tanny tapa
  tape taped tapes taping tapped tapping taps tara tarado tarda tardes tardy tareas targeted targeting targets tarjetas tarn taro tarta tarzan task
  tasked tasks tasted tasteless tastes tasting tasty tate tattler tattoos taught tave taxes taxis teaches teaching teahouse teak teal teaming teammate
  teams teamwork tear teas tease teasing teaspoons teat teatime teats tech techno techs teddy teenage teensy teeny tela telecast telefonos telemetry
  telephone telephoto teletype televisor telex teli tellin telly tema temas teme temen temer temes temia temo temor tempe temperatures tempers temples
  templo temps tempt tenants tend tended tenderfoot tending tendons tendra tendre tends teneis tener tenes teng tenga tenian tenias tenido teniente
  tenis tennessee tension tenso tentacles tenth tents tepee tercera tercero term terminada terminado terminal terminals terminan terminara terminare
  terminaron terminate terminator terminen termines terminos terminus termite terra terrain terreno terriblemente terribly terrific terrifies terrors
  terry testamento tester testified testifies testifying testing testy tetas tete texas texto thai thane thanking thankless thanksgiving thankyou thar
  thataway thaw theaters theatres thee theirs theme therapies therapists thereafter therein thereof thereto thesis theta thicker thicket thieving thine
  thingies thingy thinker thinkers thinning thins thirds thirst thirteen thong thongs thor thorax thorne thorns thornton thorny thorough thorpe those
  thou though thoughtless thrash threads thready threaten threes threesome thrilling thriving throats throes thrombosis throne throughout thrower thrust
  thug thugs thumbs thump thundering thursdays thus tiara tibby ticked tickets ticking tickles tickling ticks tides tidy tiempos tienes tier tierra
  tierras tiers tigger tighten tightened tightrope tights tiles tiller tillman tilly tilt timber timed timeless timeout timer timers timetable timido
  timmer timmy ting tingle tingler tingles tink tinker tinkering tinkle tinkling tins tinsel tinta tinted tios tipo tipos tipper tippy tipsy tirado
  tiraste tire tiren tires tiring tirith tiros titans title titled tito titrate titties titty toad toasted toasting toasts toasty tobe tocado tocan
  tocando tocarme tocas tock todd toddle toddy toey toffee toga toilets toke token tokio tolerable tolerance tolerant tolerated tolerates toll toller
  tolling tolls tomala tomalo toman tomara tomare tomaria tomarte tomas tomate tomato tomatoes tomb tomen tomes tommy toms toned toner tones tong tongs
  tongues tono tonteria tony tool tooling toon toons toot toothbrushes toothless toothpick toots topic topless topped topper topping topple tops topside
  toquen torah torched torches tori tories tornado tornadoes torneo toro toros torpedo torpedoes torpedos torque torre torres torrid torta tory toss
  tossed tosses totalled totals tote toto tots touche touchy toughen toupee toured touring tours towed tower towering towers towing town towns toxic
  toying toymaker toys trabaja trabajan trabajando trabaje trabajos trace tracer traces trachea tracheotomy tracing tracked tract tractors tracy trad
  trade traded trader trades trading traelo traeme traen traera traere traerla traerlo traerme traes tragico tragos traia traido traiga trail trained
  trainee trains traipsing trait traitor traits traje tram tramando tramell trample trampling tramps tranquila tranquility trans transform transformed
  transistor transit transition transmit transmits transmitted transmitters transpired transplants transporte transporter transports trap trapper
  trapping trappings tras trasero trashcan trashed trashing trashy traslado trata tratado tratando tratar tratas trate trato traumas traveled traveling
  travelled travelling travels traves tray trayendo trays treachery tread treading treads treaties treating treats treaty trece trees tregua trek
  tremble tremendous trend trenton trespass trespassed trespasses trespassing trevor trey triad triads triage trials trib tribal tribe tribu trick
  tricked tricking trickle tricks tricky tries trifle trifling trig triggers trim trimmed trimming trina trineo trio tripe triples tripoli trips trisha
  tristes trite troll trolling trolls tronco troop troops tropa tropas trophy troth trotting troubled troublemaker troubles troublesome troubling trough
  troupe trout trozo truce trucker trucking trucks truco trudging truer truest trunk truss trustee trusting trusts trusty tryst tuan tuba tubby tubes
  tubo tubs tuck tucker tucking tuesdays tulle tumba tumbler tumbleweed tumbling tumor tuna tune tuned tunel tunes tunic tuning tunnels tunney turbo
  turd turds turf turk turkeys turner turno turns turret tuve tuyo twain twat tweed twentieth twirling twister twit twitches twitchy twits twixt twosome
  tyke typed types typo tyre tyres unavoidable unbeatable unbreakable unchecked uncles unconsciously uncool underage underbelly undercover underdog
  underestimate underfoot undergoing undergone underground underhand underlay underline underlined underlying undermine underpants underrated undersea
  understaffed understandable understanding understands understated understatement understood understudy undertake undertaken undertaker undertaking
  underway underwent underwood underworld unfit unidas unidos unir unite units unity unix unleaded unlike unos unrelated untie upped uppercut uppers
  upsets uptight urged urgent urinal usable usas usen user users usted usually usualmente util vaako vaca vacas vacations vaccines vacias vacios vago
  vagon vague vail vain vais valance valen valencia vales valet valets valia valiente valla valle valley valued values valve vamoose vamps vanguard
  vanilla vanishes vano vanquished vanquishing vapor varias variation varies various varnish vary vase vaseline vasos vassal vast vaults vayan vayas
  vayase veal veamos vean veas veda veer vegan vegas vegetable vehicles vehicular vehiculo veia veil veins veis velas velo vemos venda vende vendes
  vendi vending vendio vendo venga vengar vengas venian venido venimos venomous vent venta ventaja ventanas ventas venture venus vera veranda veras verb
  verdad verdaderamente verdi vere verge veritable verle verme vermouth verne vernos versa verse verses verte vested vests vets vials vibe vices vidas
  videos vieja viejos viena vienen vienes vienna viento vientos vigil vigilancia vigilando vigilant vigilar vila vile villa ville vimos vince vine vines
  viniendo viniera vinny vinos violar violate violates violation violations violenta violento violentos violets vipers viral virgo virus visas visiones
  visitas viste visto visually visuals vita vital vitaminas vite vito vitro vivas vive vivi vivia vivid viviente vivio vivira vivire vivos vocation
  voiced voila voladora vole volunteered volunteers volvera volvere volveria volverme volverse volvia volviendo volviera voodoo votes voto vouched vuela
  vuelos vuelta vuelto vuelvan vuelvas vuelven vuelves vuestro wack wade wading wafers wage wager wages wagging waif waistcoat waistline waiter waiters
  waitress waive waived wales wali walla walled waller wallets walling wallow wallowing wallpaper wally walnuts walsh walt walter wand wander wands wang
  waning wanton wards ware wares warmed warming warms warn warner warnings warp warrant warren wars warts wary washcloth washer washes washing washout
  washroom wasn wasted wastepaper wastes wasting watchdog watchdogs watched watchman waterbed waterfall waterfalls waterfront watering waterman
  watertight waterworks watts waved waver waving wavy waxing wayward weaken weakened weakens weaknesses wear wearer weary weave weaver weaves weaving
  webbed websites wedded weddings wednesdays weeding weekday weekdays weekends weep weeping weet weevil weighted weightless weir weirdo welcomed
  welcomes weld welding weli wellness wells wench wept weren west westinghouse wetback wets wetter whacker whacking whale wham whatever whatnot
  whatshisname whatsoever wheat whee wheelchairs wheeled wheeling wheels wheeze whenever wherein wherever whew whichever whimper whimpering whimpers
  whine whipper whirling whiskers whisky whistle whistler whistles whit whitefish whitehead whiter whites whitewash whitewood whitey whither whiting
  whittle whittling whizzing whoever wholesale wholesome wholly whoo whoopee whopper whoppers whopping whore whoring whose whosoever whupped whupping
  whys widen wider widespread widows width wield wigged wigging wiki wildcat wildcats wildfire wildlife wilds wildwind wile wiles willed willes willet
  willi william willing willow willpower wills willy wilt wily windbag windfall windowsill winds windshields windy wines wing winged winger wink winked
  winner winning wino wins winters wintertime wipers wipes wired wireless wires wiretap wiring wiry wise wiser wishbone wisp witch withdrawals withdrawn
  withdrew withheld withhold withholding within withstand wits witter witty wives wobble wonders wong woodbury wooden woodhouse woodman woodrow woods
  woodshed woodward woodwork wooed woof wooing woolen woolf woolworth wooly worf workable worker workforce workings workman workmen workplace
  workstation worlds worldwide worm worms worn worries worrying worsen wort worthwhile worthy wouldst wounded wounding wounds woven wracked wrath
  wreaths wrecker wren wrestled wrestling wretch wretched wright wringing writ writer writes writhing writings wrongdoing wrongs wrought wuzzy wyatt xxx
  yale yammering yeah yean yearbook yearn yearning yeller yellows yelping yelps yesterdays yielded yourn yours yous yyo zeros zillion zipped zipping
  zone zones zooming zorro
`.trim().split(/\s+/);
