using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Register;
using Nir.Register.Faults;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Conformance.Judging;

/// <summary>The register of one scenario, with all that is given in it and all that happens there meanwhile.</summary>
internal sealed class ScenarioWorld : IAsyncDisposable
{
    private readonly Dictionary<string, Persondata> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScenarioCase> _cases = new(StringComparer.Ordinal);
    private readonly SyntheticPersons _synthetic;

    private ScenarioWorld(FakeNir nir, int seed) => (Nir, _synthetic) = (nir, new SyntheticPersons(seed));

    public FakeNir Nir { get; }

    public CallRecorder Recorder { get; } = new();

    public required ScenarioSetup Setup { get; init; }

    public IReadOnlyDictionary<string, ScenarioCase> Cases => _cases;

    /// <summary>All that may stand in no report, log or address.</summary>
    public IEnumerable<string> Secrets => _persons.Values.SelectMany(Numbers).Concat(Setup.Logins.Select(static login => login.ClientSecret));

    /// <summary>The numbers of the scenario's persons.</summary>
    public IEnumerable<string> Identifiers => _persons.Values.SelectMany(Numbers);

    /// <summary>Makes the register as the scenario has it given.</summary>
    public static ScenarioWorld Create(FakeNir server, Scenario scenario, string tenant, int seed)
    {
        var given = scenario.Given;
        var nir = server.GetTenant(tenant);
        var date = Day(given["dato"]);
        nir.Clock.Set(date);
        var world = new ScenarioWorld(nir, seed)
        {
            Setup = new ScenarioSetup
            {
                Endpoint = nir.Endpoint,
                TokenEndpoint = nir.TokenEndpoint,
                Dato = date,
                Timeout = TimeSpan.FromSeconds(given["timeout"]?.GetValue<double>() ?? 5),
                StepTimeout = given["stepTimeout"] is { } longer ? TimeSpan.FromSeconds(longer.GetValue<double>()) : null,
                CreateHandler = nir.CreateHandler,
                Logins = [.. Logins(given["roles"])],
            },
        };
        nir.PutInFront(_ => world.Recorder);
        foreach (var (name, person) in given["personer"]?.AsObject() ?? [])
        {
            world.AddPerson(name, person!.AsObject());
        }

        world.Close(given["closed"]);
        world.SetFaults(given["faults"]);
        return world;
    }

    /// <summary>Lets happen in the register what a step says.</summary>
    public void Let(ScenarioStep step)
    {
        var with = step.With;
        switch (step.Name)
        {
            case "advance":
                Nir.AdvanceTo(Day(with["to"]));
                break;
            case "change":
                ChangeInNirWeb(with["sak"]!.GetValue<string>(), with["changes"]!);
                break;
            case "faults":
                SetFaults(with["faults"]);
                break;
            case "clear-faults":
                Nir.Faults.Clear();
                break;
            case "close":
                Close(with["closed"]);
                break;
            case "open":
                Nir.CloseForOverfoering();
                break;
            case "persondata":
                UpdatePersondata(with["person"]!.GetValue<string>(), with["data"]!);
                break;
            case "rewrite":
                Recorder.Rewrite(with["texts"]!.AsObject().ToDictionary(static pair => pair.Key, static pair => pair.Value!.GetValue<string>()));
                break;
            default:
                throw new InvalidOperationException($"Nothing in the register is called {step.Name}.");
        }
    }

    /// <summary>The steps as they are asked of the fagsystem: with facts and numbers in place of names. One that enters many cases is many.</summary>
    public IEnumerable<CaseworkerStep> Ask(ScenarioStep step)
    {
        if (step.With["cases"]?.GetValue<int>() is not { } count)
        {
            return [Ask(step, step.With["sak"]?.GetValue<string>(), step.With["person"]?.GetValue<string>())];
        }

        return Enumerable.Range(1, count).Select(number =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{step.With["sak"]}{number}");
            AddPerson(name, step.With["everyone"]!.AsObject());
            return Ask(step, name, name);
        });
    }

    public ValueTask DisposeAsync() => Nir.DisposeAsync();

    private CaseworkerStep Ask(ScenarioStep step, string? sak, string? person)
    {
        var with = new JsonObject();
        foreach (var (name, value) in step.With.Where(
            static member => member.Key is not ("do" or "case" or "changes" or "person" or "sak" or "cases" or "everyone")))
        {
            with[name] = value?.DeepClone();
        }

        if (sak is not null)
        {
            with["sak"] = sak;
        }

        if (person is not null)
        {
            with["person"] = Reference(_persons[person]);
        }

        if (step.Name is "enter")
        {
            Enter(with, step, sak!, person!);
        }
        else if (step.With["changes"] is { } changes)
        {
            with["changes"] = changes.DeepClone();
        }

        return new CaseworkerStep(step.Name, Nir.Clock.Dato, with);
    }

    private void Enter(JsonObject with, ScenarioStep step, string sak, string person)
    {
        var facts = CaseTemplates.Create(step.With["case"]!.GetValue<string>(), step.With["changes"]);
        var data = _persons[person];
        _cases.TryAdd(sak, new ScenarioCase(
            data.Referanse,
            facts["familie"]!.GetValue<string>(),
            facts["kommune"]!.GetValue<string>(),
            (facts["vedtak"] as JsonArray)?.Select(static vedtak => vedtak!["vedtaksdato"]!.GetValue<string>()).Min(StringComparer.Ordinal)));
        facts["person"] = Reference(data);
        with.Remove("person");
        with["facts"] = facts;
        with["persondata"] = JsonNode.Parse(NirJson.WritePersondata(data));
    }

    private void AddPerson(string name, JsonObject person)
    {
        var synthetic = _synthetic.CreateNext();
        var granted = person["innvilget"] is { } day ? Day(day) : Nir.Clock.Dato.AddDays(-56);
        var data = person["kind"]?.GetValue<string>() switch
        {
            "flyktning" => synthetic.WithFlyktning(granted),
            "kollektiv-beskyttelse" => synthetic.WithKollektivBeskyttelse(granted),
            _ => synthetic.Data,
        };
        _persons[name] = Patch(data, person["data"]);
        if (!(person["unknown"]?.GetValue<bool>() ?? false))
        {
            Nir.UpdatePersondata(_persons[name]);
        }
    }

    private void UpdatePersondata(string name, JsonNode patch)
    {
        _persons[name] = Patch(_persons[name], patch);
        Nir.UpdatePersondata(_persons[name]);
    }

    private void ChangeInNirWeb(string sak, JsonNode changes)
    {
        var entry = Nir.Registreringer.FirstOrDefault(entry => _cases[sak].IsIn(entry.Registrering))
            ?? throw new FagsystemException($"The register holds nothing of case {sak} that a caseworker could change: it has not been transferred.");
        try
        {
            Nir.ChangeInNirWeb<Registrering>(entry.Registrering.Id, registrering =>
                NirJson.Read(Encoding.UTF8.GetBytes(JsonNode.Parse(NirJson.Write(registrering))!.AsObject().With(changes).ToJsonString())).Registrering);
        }
        catch (ArgumentException fault)
        {
            throw new FagsystemException($"A caseworker cannot change what it has transferred of case {sak}: {fault.Message}", fault);
        }
    }

    private void SetFaults(JsonNode? faults)
    {
        if (faults is not null)
        {
            using var document = JsonDocument.Parse(faults.ToJsonString());
            Nir.Faults.Set(FaultReader.ReadAll(document.RootElement, RegisterOptions.Documented));
        }
    }

    private void Close(JsonNode? closed)
    {
        if (closed is not null)
        {
            Nir.CloseForOverfoering(new Closure { From = Day(closed["from"]), To = Day(closed["to"]) });
        }
    }

    // A scenario about a wrong set-up gives one role the other's user.
    private static IEnumerable<FagsystemLogin> Logins(JsonNode? roles) =>
        from kommune in new[] { SyntheticKommune.Fjordvik.Nummer, SyntheticKommune.Vestbygd.Nummer }
        from rolle in new[] { Rolle.Kommuneintrobruker, Rolle.Kommunenorskbruker }
        let user = DefaultUsers.Find(kommune, roles?[rolle.ToKode()] is { } other ? ScenarioWords.Roles[other.GetValue<string>()] : rolle)
        select new FagsystemLogin(kommune.ToString(), rolle.ToKode(), user.ClientId, user.ClientSecret);

    private static Persondata Patch(Persondata data, JsonNode? patch) => patch is null
        ? data
        : NirJson.ReadPersondata(Encoding.UTF8.GetBytes(JsonNode.Parse(NirJson.WritePersondata(data))!.AsObject().With(patch).ToJsonString()));

    private static JsonObject Reference(Persondata data) => new()
    {
        ["dufNummer"] = data.DufNummer.RevealValue(), ["foedselsnummer"] = data.Foedselsnummer.RevealValue(),
    };

    private static IEnumerable<string> Numbers(Persondata data) => [data.DufNummer.RevealValue(), data.Foedselsnummer.RevealValue()];

    private static DateOnly Day(JsonNode? day) => DateOnly.ParseExact(day!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
