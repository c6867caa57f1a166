using Nir.Sdk.Kodeverk;

namespace Nir.Docs;

/// <summary>The date that decides, in words.</summary>
internal static class KeyDates
{
    public static string InWords(Noekkeldato noekkeldato) => noekkeldato switch
    {
        Noekkeldato.Tillatelse => "the day the residence permit was granted",
        Noekkeldato.Ankomst => "the day the residence permit was granted, or of arrival when it was applied for from abroad",
        Noekkeldato.Asylsoeknad => "the day asylum was applied for",
        Noekkeldato.Tilbud => "the day of the tilbud om oppstart",
        Noekkeldato.Bosetting => "the day of bosetting",
        Noekkeldato.Programstart => "the day the programme began",
        Noekkeldato.Vedtakstart => "the first day of the vedtak",
        Noekkeldato.Hendelse => "the day of the event itself",
        Noekkeldato.Registrering => "the register's date at transfer",
        Noekkeldato.Vedtak => "the date of the first vedtak",
        Noekkeldato.Programslutt => "the day the participation ended",
        _ => throw new ArgumentOutOfRangeException(nameof(noekkeldato), noekkeldato, "Say in words which date this is."),
    };
}
