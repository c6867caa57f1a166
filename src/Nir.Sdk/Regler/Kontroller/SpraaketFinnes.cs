using Nir.Sdk.Referanselister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR2008: a language is in the list of languages. Never more than a remark: no public source says which codes NIR takes.</summary>
internal static class SpraaketFinnes
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        var (morsmaal, opplaeringsspraak) = registrering switch
        {
            Norskopplaering r => (r.Morsmaal, r.Opplaeringsspraak),
            Asylopplaering r => (r.Morsmaal, r.Opplaeringsspraak),
            _ => (null, null),
        };
        Spraak(morsmaal, nameof(Norskopplaering.Morsmaal), ref kontroll);
        Spraak(opplaeringsspraak, nameof(Norskopplaering.Opplaeringsspraak), ref kontroll);
    }

    private static void Spraak(Spraakkode? kode, string medlem, ref Regelkontroll kontroll)
    {
        if (kode is { } oppgitt && !Spraakregister.TryFinn(oppgitt.ToString(), out _))
        {
            kontroll.Meld(Regelkatalog.NIR2008, default, medlem);
        }
    }
}
