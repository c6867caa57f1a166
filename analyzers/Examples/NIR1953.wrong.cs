using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Register
{
    static Introduksjonsprogram With(Introduksjonsprogram program, Sluttmaal sluttmaal) => program with { Sluttmaal = sluttmaal };
}
