using System.Globalization;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Kodeverk;

var sak = new Personsak                                    // plain facts, in any order; what is not known is left out
{
    Foedselsdato = new(1990, 6, 15),
    Tillatelser = [new() { Oppholdsgrunnlag = Oppholdsgrunnlag.Flyktning, Innvilget = new(2024, 3, 1) }],
    Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
    Norsk = new() { Tilbudsdato = new(2024, 8, 31) },
};
var vurdering = new Regelmotor().Assess(sak, new DateOnly(2025, 1, 15));
var engelsk = CultureInfo.GetCultureInfo("en");
var frist = vurdering.Frist(Fristtype.Norskopplaering)!;
Console.WriteLine($"{frist.Type.NavnEn()}: {frist.Frist:yyyy-MM-dd}, because");
Console.Write(frist.Forklaring.TekstFor(engelsk));
Console.WriteLine(vurdering.Introduksjonsprogram.Mangel!.TekstFor(engelsk));   // what cannot be computed says what is missing
