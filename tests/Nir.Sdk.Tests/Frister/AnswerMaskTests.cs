using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Tests.Frister;

/// <summary>A row whose conditions are asked all at once says the same as one that is asked one after the other.</summary>
public sealed class AnswerMaskTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Every_row_of_every_table_says_of_every_case_what_its_conditions_say_one_by_one()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var sak = new Regelmotor().Begin(new RandomSak(seed).Sak(), Day);
            foreach (var lookup in new[] { sak.PersonLookup, sak.NorskLookup, sak.ProgramLookup, sak.StandingInProgram, sak.WithTillatelse(-1),
                new SakLookup() })
            {
                Assert.All(Parametre.Tables.SelectMany(static table => table.AllRows), row => Assert.Equal(OneByOne(row, lookup), Answer(row, lookup)));
            }
        }
    }

    private static (bool? IsFor, SakFact? Missing) Answer(ParameterRow row, SakLookup lookup) => (row.IsFor(lookup, out var missing), missing);

    private static (bool? IsFor, SakFact? Missing) OneByOne(ParameterRow row, SakLookup lookup)
    {
        SakFact? missing = null;
        foreach (var krav in row.When)
        {
            var answer = lookup.Number(krav.Vilkaar.Index);
            if (answer == SakLookup.None || (answer != SakLookup.Unknown && !krav.Numbers.Contains(answer)))
            {
                return (false, null);
            }

            missing ??= answer == SakLookup.Unknown ? krav.Vilkaar.Missing : null;
        }

        return (missing is null ? true : null, missing);
    }
}
