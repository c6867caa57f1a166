using Nir.Sdk.Registreringer;

static class Register
{
    static Introduksjonsprogram Start(Introduksjonsprogram program) => program with { Startdato = new DateOnly(2026, 3, 2) };
}
