using Fagsystem.Generering;
using Fagsystem.Kartlegging;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Tests.Kartlegging;

public sealed class KodetabellerTests
{
    private static readonly GenerertEksport Eksport = Eksportgenerator.Generer();

    // Planted, so that something cannot be mapped.
    private static readonly string[] Ukjente = ["STUD", "KURS"];

    [Fact]
    public void Every_code_on_persons_and_cases_has_a_place_in_its_table()
    {
        Dekker(Kodetabeller.Hjemmel, Eksport.Personer.Select(static person => person.Hjemmelskode));
        Dekker(Kodetabeller.Skolegang, Eksport.Personer.Select(static person => person.Skolegang));
        Dekker(Kodetabeller.Morsmaal, Eksport.Personer.Select(static person => person.Mspraak));
        Dekker(Kodetabeller.Ordning, Eksport.Saker.Select(static sak => sak.Ordning));
        Dekker(Kodetabeller.Stilling, Eksport.Saker.Select(static sak => sak.Stilling));
        Dekker(Kodetabeller.Maal, Eksport.Saker.Select(static sak => sak.Maalkode));
        Dekker(Kodetabeller.Nivaa, Eksport.Saker.SelectMany(static sak => sak.Spraaknivaa.Split('/')));
        Dekker(Kodetabeller.HeltidVgs, Eksport.Saker.Select(static sak => sak.HeltidVgs));
        Dekker(Kodetabeller.Opplaerer, Eksport.Saker.Select(static sak => sak.Opplaerer));
        Assert.All(LovverkKodeverk.Alle, static lov => Dekker(Kodetabeller.Slutt(lov.Verdi), Eksport.Saker.Select(static sak => sak.Sluttkode)));
    }

    [Fact]
    public void Every_code_of_what_is_entered_on_a_case_has_a_place_in_its_table()
    {
        Dekker(Foeringskoder.Slag, Eksport.Foeringer.Select(static rad => rad.Slag));
        Dekker(Foeringskoder.Vedtak, Koder("VE"));
        Dekker(Foeringskoder.Tiltak, Koder("TI"));
        Dekker(Foeringskoder.Permisjon, Koder("PE"));
        Dekker(Foeringskoder.Fravaer, Koder("FR"));
        Dekker(Foeringskoder.Stans, Koder("ST"));
        Dekker(Foeringskoder.Modul, Koder("SK"));
    }

    [Fact]
    public void A_reason_for_ending_belongs_to_the_law_it_is_looked_up_under()
    {
        Assert.All(LovverkKodeverk.Alle, static lov =>
            Assert.All(Kodetabeller.Slutt(lov.Verdi).Koder.Values, aarsak => Assert.True(aarsak.ErGyldig(lov.Verdi))));
    }

    private static IEnumerable<string> Koder(string slag) => Eksport.Foeringer.Where(rad => rad.Slag == slag).Select(static rad => rad.Kode);

    private static void Dekker<T>(Kodetabell<T> tabell, IEnumerable<string> koder)
    {
        var brukt = koder.Where(static kode => kode.Length > 0).Distinct().Except(Ukjente).ToArray();
        Assert.NotEmpty(brukt);
        Assert.Subset(tabell.Koder.Keys.ToHashSet(), brukt.ToHashSet());
    }
}
