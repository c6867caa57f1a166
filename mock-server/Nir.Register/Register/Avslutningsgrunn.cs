using Nir.Sdk.Kodeverk;

namespace Nir.Register.Register;

/// <summary>Why the register would end a programme.</summary>
/// <param name="Aarsak">The reason.</param>
/// <param name="Dato">The last day.</param>
/// <param name="Behaviour">The behaviour's id.</param>
internal readonly record struct Avslutningsgrunn(Avslutningsaarsak Aarsak, DateOnly Dato, string Behaviour)
{
    public AvslutningTrail Spor(DateOnly computed) => new(Aarsak, Dato, computed, Behaviour);
}
