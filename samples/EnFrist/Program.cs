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
var assessment = new Regelmotor().Assess(sak, new DateOnly(2025, 1, 15));
var english = CultureInfo.GetCultureInfo("en");
var frist = assessment.FindFrist(Fristtype.Norskopplaering)!;
Console.WriteLine($"{frist.Type.GetNavnEn()}: {frist.Frist:yyyy-MM-dd}, because");
Console.Write(frist.Forklaring.GetTekst(english));
Console.WriteLine(assessment.Introduksjonsprogram.Mangel!.GetTekst(english));   // what cannot be computed says what is missing
