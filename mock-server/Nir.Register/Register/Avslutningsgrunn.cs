using Nir.Sdk.Kodeverk;

namespace Nir.Register.Register;

/// <summary>Why the register would end a programme.</summary>
/// <param name="Aarsak">The reason.</param>
/// <param name="Dato">The last day.</param>
/// <param name="Atferd">The behaviour's id.</param>
internal readonly record struct Avslutningsgrunn(Avslutningsaarsak Aarsak, DateOnly Dato, string Atferd)
{
    public Avslutningsspor Spor(DateOnly beregnet) => new(Aarsak, Dato, beregnet, Atferd);
}
