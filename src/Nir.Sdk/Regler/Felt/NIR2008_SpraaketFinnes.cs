using Nir.Sdk.Referanselister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR2008: a language is in the list of languages. Never more than a remark: no public source says which codes NIR takes.</summary>
internal static class NIR2008_SpraaketFinnes
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        var (morsmaal, opplaeringsspraak) = registrering switch
        {
            Norskopplaering r => (r.Morsmaal, r.Opplaeringsspraak),
            Asylopplaering r => (r.Morsmaal, r.Opplaeringsspraak),
            _ => (null, null),
        };
        Spraak(morsmaal, nameof(Norskopplaering.Morsmaal), ref check);
        Spraak(opplaeringsspraak, nameof(Norskopplaering.Opplaeringsspraak), ref check);
    }

    private static void Spraak(Spraakkode? kode, string member, ref RegelCheck check)
    {
        if (kode is { } given && !SpraakRegistry.TryFind(given.Write(stackalloc char[Spraakkode.LongestText]), out _))
        {
            check.Report(RegelCatalogue.NIR2008, default, member);
        }
    }
}
