using Nir.Sdk.Registreringer;

namespace Nir.Docs;

/// <summary>The fields that the rules over several fields point at.</summary>
internal static class Saksregler
{
    private static readonly ILookup<(Type Part, string Felt), string> Regler = new (Type Part, string Felt, string Regel)[]
    {
        (typeof(Registrering), nameof(Registrering.Lovverk), "NIR3001"),
        (typeof(Norskopplaering), nameof(Norskopplaering.Utdanningsbakgrunn), "NIR3002"),
        (typeof(Vedtak), nameof(Vedtak.Vedtaksdato), "NIR3003"),
        (typeof(Vedtak), nameof(Vedtak.Vedtaksdato), "NIR3004"),
        (typeof(Introduksjonsprogram), nameof(Introduksjonsprogram.Startdato), "NIR3005"),
        (typeof(Norskopplaering), nameof(Norskopplaering.Tilbudsdato), "NIR3005"),
        (typeof(Tiltak), nameof(Tiltak.Fra), "NIR3006"),
        (typeof(Norsktimer), nameof(Norsktimer.Uke), "NIR3006"),
        (typeof(Samfunnskunnskapstimer), nameof(Samfunnskunnskapstimer.Uke), "NIR3006"),
        (typeof(Introduksjonsprogram), nameof(Introduksjonsprogram.Tiltak), "NIR3007"),
        (typeof(Permisjon), nameof(Permisjon.Til), "NIR3008"),
        (typeof(Permisjon), nameof(Permisjon.Permisjonsgrunn), "NIR3009"),
        (typeof(Norskopplaering), nameof(Norskopplaering.Permisjoner), "NIR3010"),
        (typeof(Vedtak), nameof(Vedtak.Sluttdato), "NIR3011"),
        (typeof(Avslutning), nameof(Avslutning.Dato), "NIR3011"),
        (typeof(Vedtak), nameof(Vedtak.Sluttdato), "NIR3012"),
        (typeof(Avslutning), nameof(Avslutning.Dato), "NIR3012"),
        (typeof(Vedtak), nameof(Vedtak.Vedtaksdato), "NIR3013"),
        (typeof(Introduksjonsprogram), nameof(Introduksjonsprogram.Sluttmaal), "NIR3014"),
        (typeof(Norskmaal), nameof(Norskmaal.Nivaa), "NIR3015"),
        (typeof(Norskmaal), nameof(Norskmaal.Nivaa), "NIR3016"),
        (typeof(Samfunnskunnskapstimer), nameof(Samfunnskunnskapstimer.Modul), "NIR3017"),
        (typeof(Introduksjonsprogram), nameof(Introduksjonsprogram.Avslutning), "NIR3018"),
        (typeof(Registrering), nameof(Registrering.Lovverk), "NIR3019"),
        (typeof(Introduksjonsprogram), nameof(Introduksjonsprogram.Tiltak), "NIR3020"),
    }.ToLookup(static row => (row.Part, row.Felt), static row => row.Regel);

    /// <summary>The rules that point at a field.</summary>
    /// <param name="part">The type that declares it.</param>
    /// <param name="felt">Its name.</param>
    public static IEnumerable<string> At(Type part, string felt) => Regler[(part, felt)];
}
