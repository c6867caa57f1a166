using BenchmarkDotNet.Attributes;
using Nir.Register;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>A change of a programme stored in the register, without HTTP: its rules, its person's deadlines, and what the register computes
/// afterwards.</summary>
[MemoryDiagnoser]
public class RegisterBenchmarks
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Caller Intro = new(Rolle.Kommuneintrobruker, SyntheticKommune.Fjordvik.Nummer);

    private readonly FakeRegister _register = new(RegisterOptions.Documented, new RegisterClock(TimeProvider.System));
    private Introduksjonsprogram[] _programs = [];
    private Condition _condition = new Condition.Absent();
    private int _count;

    [GlobalSetup]
    public void Setup()
    {
        _register.Clock.Set(Day);
        var person = new SyntheticPersons(1).CreateNext();
        _register.Execute(new RegisterCommand.UpdatePersondata(person.WithFlyktning(Day.AddDays(-56))));
        var program = person.CreateIntroduksjonsprogram();
        _programs = [Copy(program), Copy(program with { Sluttmaal = Sluttmaal.Arbeid })];
    }

    [Benchmark]
    public object Store()
    {
        var answer = _register.Execute(new RegisterCommand.Store(Intro, _programs[_count++ % 2], _condition, 1_400));
        _condition = answer is RegisterResponse.Stored stored
            ? new Condition.Version(stored.Answer.Version)
            : throw new InvalidOperationException("The register refused what it should take.");
        return answer;
    }

    // Read from JSON as over the wire, so that nothing is shared that would not be.
    private static Introduksjonsprogram Copy(Introduksjonsprogram program) => (Introduksjonsprogram)NirJson.Read(NirJson.Write(program)).Registrering;
}
