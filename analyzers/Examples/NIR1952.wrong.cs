using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Register
{
    static Introduksjonsprogram With(Introduksjonsprogram program, Sluttmaal sluttmaal) =>
        program.Lovverk is Lovverk.Introduksjonsloven or Lovverk.Integreringsloven
            ? program with { Sluttmaal = sluttmaal }
            : program;
}
