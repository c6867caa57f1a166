using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1908: the DUF-nummer begins with a year in which somebody may have applied.</summary>
internal static class NIR1908_SoeknadsaaretErMulig
{
    private static readonly ModelPlace Person = new(nameof(Registrering.Person), -1);

    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering.Person.DufNummer is { IsGiven: true } duf && !duf.HasPossibleSoeknadsaar(check.Context.Dato.Year))
        {
            check.Report(RegelCatalogue.NIR1908, Person, nameof(PersonReference.DufNummer));
        }
    }
}
