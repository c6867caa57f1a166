using Fagsystem.Generation;
using Fagsystem.Mapping;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Tests.Mapping;

public sealed class KodeTablesTests
{
    private static readonly GeneratedExport Export = ExportGenerator.Generate();

    // Planted, so that something cannot be mapped.
    private static readonly string[] Unknown = ["STUD", "KURS"];

    [Fact]
    public void Every_code_on_persons_and_cases_has_a_place_in_its_table()
    {
        Covers(KodeTables.Hjemmel, Export.Personer.Select(static person => person.HjemmelCode));
        Covers(KodeTables.Skolegang, Export.Personer.Select(static person => person.Skolegang));
        Covers(KodeTables.Morsmaal, Export.Personer.Select(static person => person.Mspraak));
        Covers(KodeTables.Ordning, Export.Saker.Select(static sak => sak.Ordning));
        Covers(KodeTables.Standing, Export.Saker.Select(static sak => sak.Standing));
        Covers(KodeTables.Target, Export.Saker.Select(static sak => sak.TargetCode));
        Covers(KodeTables.Nivaa, Export.Saker.SelectMany(static sak => sak.Spraaknivaa.Split('/')));
        Covers(KodeTables.HeltidVgs, Export.Saker.Select(static sak => sak.HeltidVgs));
        Covers(KodeTables.Trains, Export.Saker.Select(static sak => sak.Trains));
        Assert.All(LovverkKodeverk.All, static lov => Covers(KodeTables.End(lov.Verdi), Export.Saker.Select(static sak => sak.EndCode)));
    }

    [Fact]
    public void Every_code_of_what_is_entered_on_a_case_has_a_place_in_its_table()
    {
        Covers(FoeringCodes.Kind, Export.Foeringer.Select(static row => row.Kind));
        Covers(FoeringCodes.Vedtak, Koder("VE"));
        Covers(FoeringCodes.Tiltak, Koder("TI"));
        Covers(FoeringCodes.Permisjon, Koder("PE"));
        Covers(FoeringCodes.Fravaer, Koder("FR"));
        Covers(FoeringCodes.Stans, Koder("ST"));
        Covers(FoeringCodes.Modul, Koder("SK"));
    }

    [Fact]
    public void A_reason_for_ending_belongs_to_the_law_it_is_looked_up_under()
    {
        Assert.All(LovverkKodeverk.All, static lov =>
            Assert.All(KodeTables.End(lov.Verdi).Koder.Values, cause => Assert.True(cause.IsValid(lov.Verdi))));
    }

    private static IEnumerable<string> Koder(string kind) => Export.Foeringer.Where(row => row.Kind == kind).Select(static row => row.Kode);

    private static void Covers<T>(KodeTable<T> table, IEnumerable<string> koder)
    {
        var used = koder.Where(static kode => kode.Length > 0).Distinct().Except(Unknown).ToArray();
        Assert.NotEmpty(used);
        Assert.Subset(table.Koder.Keys.ToHashSet(), used.ToHashSet());
    }
}
