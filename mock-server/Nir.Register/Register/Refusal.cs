using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Makes the register's refusals from the rules of the catalogue.</summary>
internal static class Refusal
{
    public static RegisterResponse.Refusal Without(RefusalReason ground) => new(ground, []);

    public static RegisterResponse.Refusal ByRegel(RefusalReason ground, Regel regel, string jsonPointer = "") => new(ground, [Avvik(regel, jsonPointer)]);

    /// <summary>An entry for a rule whose text has no places to fill.</summary>
    public static Avvik Avvik(Regel regel, string jsonPointer, string? member = null) => new()
    {
        Regel = regel.Id,
        Alvorlighet = regel.Alvorlighet,
        Peker = jsonPointer,
        Medlem = member,
        Grunnlag = regel.Grunnlag,
        Kilde = regel.Kilde,
        Tekst = regel.Tekst,
        TekstEn = regel.TekstEn,
        Utbedring = regel.Utbedring,
        UtbedringEn = regel.UtbedringEn,
        Ansvarlig = regel.Ansvarlig,
    };
}
