/** Words that name the wish for a request and nothing of its matter, folded. */
export const REQUEST_WORDS: ReadonlySet<string> = new Set(
  `appointment appointments appt book booking schedule scheduling reschedule make visit slot doctor dr doctors specialist clinic hospital riverbend new first see next available soon possible asap refill set up arrange
  refills refilled renew renewal prescription prescriptions medicine medicines medication medications meds pill pills tablets order request records record medical copy bill billing billed question questions results result test tests checked
  referral complaint complain wish file cancel change move postpone today tomorrow week month morning mornings afternoon afternoons evening evenings monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays weekday weekdays weekend weekends
  saturday saturdays sunday sundays cardiologist cardiology dermatologist
  dermatology paediatrician pediatrician paediatrics pediatrics orthopaedics orthopedics orthopedist orthopaedist therapist psychiatrist gynecologist obstetrician family mental health name called phone cell mobile tel email number call best prefer preferably flexible works fine anytime
  running run ran low almost time times day days online help issue problem thing something somebody someone anybody staff team front desk person reach contact hello hi hey thanks thank pls plz kindly ideally
  northside lakeshore main pharmacy center specialty son daughter child mother father husband wife mom dad send sent fax
  cita citas turno agendar reservar medico medica doctora doctor hacer pedir solicitar solicitud sacar resurtir renovar receta recetas medicina medicinas medicamento medicamentos pastillas expediente factura resultados queja quejarme cancelar cambiar poner dar
  manana mananas tarde tardes noche lunes martes miercoles jueves viernes sabado domingo semana mes proxima proximo cualquier dia hora cardiologo cardiologia dermatologo dermatologia pediatra pediatria ortopedia ginecologo ginecologa nombre telefono tel correo llamo llamar numero hijo hija madre padre mujer favor buenos dias buenas tardes hola gracias clinica consulta copia`.split(/\s+/u),
);
