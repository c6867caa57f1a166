using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1904: the DUF-nummer's control digits match. Never more than a remark: no official specification exists.</summary>
internal static class NIR1904_DufNummeretsKontrollsiffer
{
    private static readonly ModelPlace Person = new(nameof(Registrering.Person), -1);

    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering.Person.DufNummer is { IsGiven: true, HasValidKontrollsiffer: false })
        {
            check.Report(RegelCatalogue.NIR1904, Person, nameof(PersonReference.DufNummer));
        }
    }
}
