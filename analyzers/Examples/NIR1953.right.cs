using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Register
{
    static Introduksjonsprogram With(Introduksjonsprogram program, Sluttmaal sluttmaal) =>
        program.Lovverk.IsIntegreringsloven() ? program with { Sluttmaal = sluttmaal } : program;
}
