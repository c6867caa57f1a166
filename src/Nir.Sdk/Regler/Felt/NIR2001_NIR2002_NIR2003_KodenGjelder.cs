using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR2001, NIR2002 and NIR2003: a code is known, belongs to the law, and holds on the date that decides.</summary>
internal static class NIR2001_NIR2002_NIR2003_KodenGjelder
{
    public static void Check(
        KodeEntry? entry, KodeverkList list, RegistreringPart part, ModelPlace place, string member, ref RegelCheck check)
    {
        if (entry is null)
        {
            check.Report(RegelCatalogue.NIR2001, place, member, list: list.Tittel);
            return;
        }

        if (check.IsForbudt(place, member))
        {
            return;
        }

        var lovverk = check.Registrering.Lovverk;
        // That a rettsstilling does not exist under the law is NIR1901's; one fault is enough.
        if (lovverk.IsDefined() && !entry.IsValid(lovverk) && member != nameof(Rettsstilling))
        {
            check.Report(RegelCatalogue.NIR2003, place, member, list: list.Tittel);
        }

        if (entry is { Fra: null, Til: null })
        {
            return;
        }

        if (Noekkeldatoer.Find(list.Noekkeldato, check.Registrering, part, check.Context.Dato) is not { } date)
        {
            check.DoNotAssess(RegelNumber.NIR2002, Enum.GetName(list.Noekkeldato)!);
        }
        else if (!entry.IsValid(date))
        {
            check.Report(RegelCatalogue.NIR2002, place, member, date, list.Tittel);
        }
    }
}
