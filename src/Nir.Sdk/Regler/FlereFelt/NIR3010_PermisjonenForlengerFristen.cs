using System.Collections.Concurrent;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3010: leave from the training extends its deadline, or the fagsystem must know that it does not (rows N1-N7).</summary>
internal static class NIR3010_PermisjonenForlengerFristen
{
    // Law and rettsstilling have few values: each question is answered once.
    private static readonly ConcurrentDictionary<(Lovverk, Rettsstilling), NorsklengdeRow?> Answers = new();

    public static void Check(Norskopplaering registrering, ref RegelCheck check)
    {
        if (!registrering.Permisjoner.HasAny() || !registrering.Lovverk.IsDefined() || !registrering.Rettsstilling.IsDefined())
        {
            return;
        }

        var question = (registrering.Lovverk, registrering.Rettsstilling);
        var length = check.Context.RegelmotorOptions is { } valg && valg != RegelmotorOptions.Ordinary
            ? Find(question, valg)
            : Answers.GetOrAdd(question, static question => Find(question, RegelmotorOptions.Ordinary));
        if (length is { Permisjon: false } row)
        {
            check.Report(RegelCatalogue.NIR3010, default, nameof(Norskopplaering.Permisjoner), row: row);
        }
    }

    private static NorsklengdeRow? Find((Lovverk Lovverk, Rettsstilling Rettsstilling) question, RegelmotorOptions valg)
    {
        var lookup = new SakLookup { Lovverk = question.Lovverk, Familie = Registreringsfamilie.Norskopplaering, Rettsstilling = question.Rettsstilling };
        return Parametre.Norsklengde.Choose(lookup, valg, out _, out _);
    }
}
