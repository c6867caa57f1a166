using Nir.Sdk.Kilder;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Contract;

/// <summary>
/// A broken rule as a register tells of it (<see cref="Avvik"/>), without the source, which is never taken from an answer. No record: what stands here is
/// another's, and not to be printed.
/// </summary>
internal sealed class ReceivedAvvik
{
    public required string Regel { get; init; }

    public required Alvorlighet Alvorlighet { get; init; }

    public required string Peker { get; init; }

    public string? Medlem { get; init; }

    public required Grunnlag Grunnlag { get; init; }

    public required string Tekst { get; init; }

    public required string TekstEn { get; init; }

    public required string Utbedring { get; init; }

    public required string UtbedringEn { get; init; }

    public required Ansvarlig Ansvarlig { get; init; }

    public DateOnly? Frist { get; init; }

    public bool ErForfalt { get; init; }

    public static ReceivedAvvik From(Avvik avvik) => new()
    {
        Regel = avvik.Regel,
        Alvorlighet = avvik.Alvorlighet,
        Peker = avvik.Peker,
        Medlem = avvik.Medlem,
        Grunnlag = avvik.Grunnlag,
        Tekst = avvik.Tekst,
        TekstEn = avvik.TekstEn,
        Utbedring = avvik.Utbedring,
        UtbedringEn = avvik.UtbedringEn,
        Ansvarlig = avvik.Ansvarlig,
        Frist = avvik.Frist,
        ErForfalt = avvik.ErForfalt,
    };
}
