using System.Text.Json.Serialization;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>A control as it is written as JSON.</summary>
/// <param name="Kommune">The kommune.</param>
/// <param name="Aar">The year.</param>
/// <param name="Dato">The day of the control.</param>
/// <param name="Frist">The last day to register.</param>
/// <param name="ErEtterFristen">Whether it had passed.</param>
/// <param name="Source">What it was made on.</param>
/// <param name="Deltakere">How many persons.</param>
/// <param name="Deltakelser">How many participations.</param>
/// <param name="Tall">The figures.</param>
/// <param name="Funn">What must be looked at.</param>
internal sealed record AarskontrollDocument(
    string Kommune, int Aar, DateOnly Dato, DateOnly? Frist, bool ErEtterFristen, [property: JsonPropertyName("grunnlag")] KontrollSource Source,
    int Deltakere, int Deltakelser, IReadOnlyList<Kontrolltall> Tall, IReadOnlyList<Kontrollfunn> Funn)
{
    public static AarskontrollDocument From(Aarskontroll control) => new(
        control.Kommune.ToString(), control.Aar, control.Dato, control.Frist, control.ErEtterFristen, control.Source, control.Deltakere, control.Deltakelser,
        control.Tall, control.Funn);
}
