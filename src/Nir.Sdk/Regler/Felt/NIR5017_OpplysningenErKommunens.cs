using System.Collections.Frozen;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>
/// NIR5017: a registration holds nothing of what NIR has from UDI, Folkeregisteret and HK-dir (IMDinett Persondata). Other members that are not
/// known may be a later version's and are kept; these are told of, and not carried along without a word.
/// </summary>
internal static class NIR5017_OpplysningenErKommunens
{
    /// <summary>The members of persondata that no municipality registers, as JSON names.</summary>
    public static FrozenSet<string> FraAndre { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "asylsak", "bosettinger", "botilbud", "erNordiskEllerEoesBorger", "etternavn", "foedselsdato", "folkeregistreringer", "fornavn",
        "harBeskyttetAdresse", "kjoenn", "kontakt", "mottaksopphold", "proever", "sivilstand", "statsborgerskap", "tillatelser", "tolkespraak");

    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering.UnknownMembers is not { } unknown)
        {
            return;
        }

        foreach (var name in unknown.Keys)
        {
            if (FraAndre.Contains(name))
            {
                check.Report(RegelCatalogue.NIR5017, default, char.ToUpperInvariant(name[0]) + name[1..]);
            }
        }
    }
}
