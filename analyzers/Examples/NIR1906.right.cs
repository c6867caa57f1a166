using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

static class Register
{
    static Norsktimer Create(IsoUke week) => new() { Uke = week, Timer = 17 };
}
