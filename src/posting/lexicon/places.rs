//! Names of places, and the codes of states and provinces: each list one after the other with commas between.

/// Countries and parts of the world in which a job may be.
#[allow(dead_code, reason = "read by build.rs")]
pub(in super::super) const COUNTRIES: &str = "argentina,armenia,australia,austria,bahrain,bangladesh,belgium,brazil,bulgaria,canada,chile,\
    china,colombia,costa rica,croatia,cyprus,czech republic,czechia,denmark,egypt,england,estonia,ethiopia,finland,\
    france,georgia,germany,ghana,greece,hong kong,hungary,iceland,india,indonesia,ireland,israel,italy,japan,jordan,\
    kazakhstan,kenya,kuwait,latvia,lebanon,lithuania,luxembourg,malaysia,malta,mexico,morocco,nepal,netherlands,\
    new zealand,nigeria,northern ireland,norway,oman,pakistan,peru,philippines,poland,portugal,qatar,romania,rwanda,\
    saudi arabia,scotland,serbia,singapore,slovakia,slovenia,south africa,south korea,spain,sri lanka,sweden,\
    switzerland,taiwan,tanzania,thailand,tunisia,turkey,uganda,uk,ukraine,united arab emirates,united kingdom,\
    united states,uruguay,us,usa,uae,vietnam,wales,zambia,zimbabwe,europe,emea,eu,latam,apac,americas,north america,south america,latin america,asia,africa,middle east,\
    nordics,dach,benelux,baltics,balkans";

/// Large cities, and regions that postings name as a place.
#[allow(dead_code, reason = "read by build.rs")]
pub(in super::super) const CITIES: &str = "aalborg,aarhus,aberdeen,abu dhabi,accra,adelaide,albuquerque,almaty,amsterdam,ann arbor,antwerp,\
    athens,atlanta,auckland,austin,baltimore,bangalore,bangkok,barcelona,basel,beijing,belfast,belgrade,bengaluru,\
    bergen,berlin,bern,bilbao,birmingham,bogotá,bogota,boise,bologna,bonn,bordeaux,boston,boulder,bratislava,brighton,\
    brisbane,bristol,brno,brooklyn,brussels,bucharest,budapest,buenos aires,buffalo,cairo,calgary,cambridge,canberra,\
    cape town,cardiff,casablanca,charlotte,chennai,chicago,christchurch,cincinnati,cleveland,cluj,cologne,colombo,\
    columbus,copenhagen,cork,coventry,dallas,dar es salaam,delhi,denver,detroit,dhaka,doha,dresden,dubai,dublin,\
    dundee,dunedin,durban,düsseldorf,edinburgh,edmonton,eindhoven,espoo,exeter,frankfurt,galway,gdansk,gdańsk,geneva,\
    ghent,glasgow,gothenburg,graz,greenville,grenoble,guadalajara,gurgaon,gurugram,haifa,halifax,hamburg,hamilton,\
    hanoi,hanover,helsinki,ho chi minh city,hobart,honolulu,houston,hyderabad,indianapolis,islamabad,istanbul,jakarta,\
    jeddah,jersey city,johannesburg,kampala,kansas city,karachi,kathmandu,katowice,kigali,kingston upon hull,kolkata,\
    krakow,kraków,kuala lumpur,kuwait city,kyiv,lagos,lahore,las vegas,lausanne,leeds,leicester,leipzig,lille,lima,\
    limerick,linz,lisbon,liverpool,ljubljana,london,los angeles,lusaka,luton,lviv,lyon,madison,madrid,malmö,manchester,\
    manila,marseille,melbourne,memphis,mexico city,miami,milan,milton keynes,milwaukee,minneapolis,minsk,montevideo,\
    montpellier,montreal,montréal,moscow,mumbai,munich,münchen,muscat,nairobi,nantes,naples,nashville,navi mumbai,\
    new delhi,new jersey,new orleans,new york,new york city,newcastle,nice,noida,norwich,nottingham,nuremberg,oakland,\
    odense,oklahoma city,omaha,orlando,osaka,oslo,ottawa,oulu,oxford,palo alto,paris,perth,philadelphia,phoenix,\
    pittsburgh,plymouth,porto,portsmouth,poznan,poznań,prague,pretoria,pune,quebec city,raleigh,reading,reykjavik,\
    riga,rio de janeiro,riyadh,rome,rotterdam,sacramento,salt lake city,san antonio,san diego,san francisco,san jose,\
    santiago,sarajevo,seattle,seoul,seville,shanghai,sheffield,shenzhen,sofia,southampton,st louis,st. louis,stavanger,\
    stockholm,strasbourg,stuttgart,sydney,são paulo,sao paulo,taipei,tallinn,tampa,tampere,tbilisi,tel aviv,the hague,\
    thessaloniki,tokyo,toronto,toulouse,trondheim,tucson,turin,turku,uppsala,utrecht,valencia,vancouver,vienna,vilnius,\
    warsaw,washington,waterford,wellington,winnipeg,wolverhampton,wroclaw,wrocław,yerevan,york,zagreb,zurich,zürich,\
    nyc,san fran,washington d.c.,fresno,reno,tulsa,el paso,fort worth,arlington,plano,irvine,long beach,bakersfield,\
    anaheim,santa clara,santa monica,mountain view,sunnyvale,cupertino,menlo park,redwood city,pasadena,riverside,\
    scottsdale,tempe,chandler,henderson,spokane,tacoma,bellevue,redmond,anchorage,fort collins,colorado springs,wichita,\
    topeka,des moines,st paul,saint paul,st. paul,grand rapids,dayton,toledo,akron,louisville,lexington,knoxville,\
    chattanooga,birmingham,montgomery,jackson,baton rouge,little rock,savannah,charleston,columbia,durham,\
    greensboro,winston-salem,richmond,norfolk,virginia beach,rochester,syracuse,albany,hartford,stamford,new haven,\
    providence,worcester,newark,trenton,princeton,wilmington,harrisburg,jacksonville,fort lauderdale,st. petersburg,\
    tallahassee,gainesville,saskatoon,regina,victoria,kelowna,mississauga,markham,brampton,kitchener,waterloo,kingston,\
    gatineau,laval,st. john's,gold coast,sunshine coast,newcastle,geelong,wollongong,cairns,townsville,darwin,tauranga,\
    palmerston north,bath,bradford,sunderland,swansea,derby,stoke-on-trent,swindon,bournemouth,cheltenham,gloucester,\
    peterborough,ipswich,colchester,guildford,reading,slough,basingstoke,preston,blackpool,stirling,inverness,\
    londonderry,sligo,kilkenny,athlone,malaga,málaga,murcia,granada,zaragoza,palma,las palmas,coimbra,braga,faro,bari,\
    genoa,verona,padua,palermo,rennes,nancy,reims,angers,karlsruhe,mannheim,heidelberg,freiburg,augsburg,aachen,\
    münster,bielefeld,dortmund,duisburg,wuppertal,bochum,potsdam,rostock,kiel,lübeck,erfurt,jena,magdeburg,ulm,\
    regensburg,würzburg,darmstadt,mainz,wiesbaden,saarbrücken,salzburg,innsbruck,winterthur,st. gallen,lugano,zug,\
    groningen,haarlem,delft,leiden,nijmegen,tilburg,breda,arnhem,almere,leuven,bruges,namur,liège,liege,roskilde,\
    linköping,örebro,västerås,lund,helsingborg,umeå,vantaa,jyväskylä,kuopio,lahti,tartu,kaunas,klaipeda,lublin,łódź,lodz,\
    szczecin,rzeszów,ostrava,olomouc,košice,kosice,debrecen,szeged,timisoara,timișoara,iasi,iași,cluj-napoca,brasov,plovdiv,\
    varna,novi sad,maribor,skopje,tirana,chisinau,odesa,odessa,kharkiv,dnipro,tbilisi,batumi,baku,astana,tashkent,\
    ankara,izmir,antalya,beirut,amman,jerusalem,tel aviv-yafo,sharjah,dammam,manama,alexandria,tunis,algiers,rabat,dakar,\
    abidjan,douala,kumasi,ibadan,mombasa,addis ababa,harare,gaborone,windhoek,maputo,port louis,lucknow,jaipur,chandigarh,\
    indore,bhopal,nagpur,coimbatore,kochi,thiruvananthapuram,trivandrum,visakhapatnam,mysore,mysuru,ahmedabad,surat,\
    vadodara,bhubaneswar,mohali,faridabad,ghaziabad,greater noida,lahore,rawalpindi,chittagong,cebu,davao,makati,taguig,\
    quezon city,penang,johor bahru,cyberjaya,surabaya,bandung,bali,da nang,chiang mai,phnom penh,yangon,vientiane,guangzhou,\
    hangzhou,nanjing,wuhan,chengdu,suzhou,tianjin,kyoto,yokohama,nagoya,fukuoka,sapporo,busan,kaohsiung,guadalajara,\
    tijuana,puebla,medellín,medellin,cali,quito,guayaquil,la paz,asunción,córdoba,rosario,curitiba,belo horizonte,brasília,\
    porto alegre,recife,florianópolis,campinas,valparaíso,bay area,san francisco bay area,silicon valley,greater london,greater manchester,midlands,west midlands,yorkshire,\
    cornwall,devon,kent,essex,surrey,sussex,hampshire,bavaria,catalonia,california,texas,florida,ohio,colorado,\
    massachusetts,illinois,virginia,washington dc,ontario,quebec,alberta,british columbia,new south wales,victoria,\
    queensland,gauteng,maharashtra,karnataka,tamil nadu,telangana";

/// Codes of states and provinces that stand behind a town.
#[allow(dead_code, reason = "read by build.rs")]
pub(in super::super) const CODES: &str = "AL,AK,AZ,AR,CA,CO,CT,DE,FL,GA,HI,ID,IL,IN,IA,KS,KY,LA,ME,MD,MA,MI,MN,MS,MO,MT,NE,NV,NH,NJ,NM,NY,\
    NC,ND,OH,OK,OR,PA,RI,SC,SD,TN,TX,UT,VT,VA,WA,WV,WI,WY,DC,ACT,NSW,NT,QLD,SA,TAS,VIC,AB,BC,MB,NB,NL,NS,ON,PE,QC,SK,\
    UK,USA,US,UAE,NZ";
