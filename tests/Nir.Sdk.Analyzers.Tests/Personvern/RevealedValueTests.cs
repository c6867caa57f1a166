using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Personvern;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.CodeFixes.Personvern;

namespace Nir.Sdk.Analyzers.Tests.Personvern;

public class RevealedValueTests
{
    private const string Frame = """
        static partial class Proeve
        {
            static void M(PersonReference person, Foedselsnummer fnr, Foedselsnummer? kanskje, DufNummer duf, bool c, HttpClient http, Microsoft.Extensions.Logging.ILogger logger, System.Diagnostics.Activity aktivitet, System.Diagnostics.Metrics.Counter<int> counter, string folder, OwnLogger own)
            {
                /*body*/
            }

            static string _field = "";
        }
        """;

    private const string Shared = """
        global using static Around;

        static class Around
        {
            public static void Send(string value) => ArgumentNullException.ThrowIfNull(value);
            public static string Masker(string value) => value[..2];
            public static void Execute<TState>(Action<TState, int> handling, TState state) => handling(state, 1);
            public static async Task ExecuteAsync<TState>(Func<TState, CancellationToken, Task> handling, TState state, CancellationToken avbrudd) => await handling(state, avbrudd);
            public static T Read<T>(Func<T> read) => read();
            public static int Count<T>(Func<T> read) => read() is null ? 0 : 1;
        }

        static class Log
        {
            [Microsoft.Extensions.Logging.LoggerMessage(Level = Microsoft.Extensions.Logging.LogLevel.Information, Message = "x {Verdi}")]
            public static void Sent(Microsoft.Extensions.Logging.ILogger logger, string value) { }

            public static void Annet(string value) { }

            public static readonly Action<Microsoft.Extensions.Logging.ILogger, string, Exception?> Defined =
                Microsoft.Extensions.Logging.LoggerMessage.Define<string>(Microsoft.Extensions.Logging.LogLevel.Information, default, "x {F}");

            public static readonly Action<string, string, Exception?> Other = static (_, _, _) => { };
        }

        sealed record Item(string Number, string Name);
        sealed record Chain(string Number) : IEnumerable<Chain>
        {
            public IEnumerator<Chain> GetEnumerator() { yield return this; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        sealed class Box { public string? Number { get; set; } }
        sealed class Trouble : Exception { public string? Number { get; set; } }
        sealed class OwnLogger : Microsoft.Extensions.Logging.ILogger
        {
            public void Keep(string value) { }
            public void Log<TState>(Microsoft.Extensions.Logging.LogLevel level, Microsoft.Extensions.Logging.EventId id, TState state, Exception? fault, Func<TState, Exception?, string> format) { }
            public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel level) => true;
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        }
        """;

    private const string Logging = "using Microsoft.Extensions.Logging; using System.Diagnostics;\n";

    private static readonly AnalyzerCase<RevealedValueAnalyzer> Logger = new("NIR4051", Logging + Frame) { Shared = Shared };
    private static readonly AnalyzerCase<RevealedValueAnalyzer> Faults = new("NIR4052", Logging + Frame) { Shared = Shared };
    private static readonly AnalyzerCase<RevealedValueAnalyzer> Adresse = new("NIR4053", Logging + Frame)
    {
        Shared = Shared,
        Build = new()
        {
            References =
            [
                .. Build.WithSdk,
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.Http.Results).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.Http.IResult).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.WebUtilities.QueryHelpers).Assembly.Location),
            ],
        },
    };

    private static readonly FixCase<RevealedValueAnalyzer, MaskCodeFix> Fix = new();

    public static TheoryData<string, string, string> LogCases { get; } = new()
    {
        { "what is looked for in a list is not put there", "var all = new List<string>(); all.Add(fnr.RevealValue()); Console.WriteLine([|all[0]|]);",
            "var all = new List<string> { \"x\" }; if (all.IndexOf(fnr.RevealValue()) < 0 && all.Remove(fnr.RevealValue())) Console.WriteLine(all[0]);" },
        { "a method that all are handed to", "new List<string> { fnr.RevealValue() }.ForEach([|Console.WriteLine|]);",
            "new List<string> { fnr.RevealValue() }.ForEach(Send);" },
        { "a log's argument", "logger.LogInformation(\"x {F}\", [|fnr.RevealValue()|]);", "logger.LogInformation(\"x {F}\", fnr);" },
        { "a log's message", "logger.LogWarning([|fnr.RevealValue()|]);", "logger.LogWarning(fnr.ToString());" },
        { "interpolation", "logger.LogError($\"x {[|fnr.RevealValue()|]}\");", "logger.LogError($\"x {fnr}\");" },
        { "a scope", "using var x = logger.BeginScope([|fnr.RevealValue()|]);", "using var x = logger.BeginScope(fnr);" },
        { "LoggerMessage", "Log.Sent(logger, [|duf.RevealValue()|]);", "Log.Annet(duf.RevealValue());" },
        { "the console", "Console.WriteLine([|duf.RevealValue()|]);", "Console.WriteLine(duf);" },
        { "a number", "Console.WriteLine(long.Parse([|fnr.RevealValue()|], null));", "Console.WriteLine(long.Parse(fnr.RevealValue(), null) > 4);" },
        { "a lambda that is called by its name", "var read = () => fnr.RevealValue(); Console.WriteLine([|read()|]);",
            "var read = () => fnr.ToString(); Console.WriteLine(read());" },
        { "the last words", "Environment.FailFast([|fnr.RevealValue()|]);", "Environment.FailFast(fnr.ToString());" },
        { "the console's formats", "Console.WriteLine(\"{0}\", [|duf.RevealValue()|]);", "Console.WriteLine(\"{0}\", duf);" },
        { "a writer on the console's stream", "using var output = new StreamWriter(Console.OpenStandardOutput()); output.WriteLine([|duf.RevealValue()|]);",
            "using var output = new StreamWriter(new MemoryStream()); output.WriteLine(duf.RevealValue());" },
        { "the console's stream", "Console.OpenStandardError().Write(System.Text.Encoding.UTF8.GetBytes([|duf.RevealValue()|]));",
            "Console.OpenStandardError().Write(System.Text.Encoding.UTF8.GetBytes(duf.ToString()));" },
        { "the console's stream in a local",
            "using var stream = Console.OpenStandardOutput(); stream.Write(System.Text.Encoding.UTF8.GetBytes([|fnr.RevealValue()|]));",
            "using var stream = new MemoryStream(); stream.Write(System.Text.Encoding.UTF8.GetBytes(fnr.RevealValue()));" },
        { "a process's arguments", "using var process = System.Diagnostics.Process.Start(\"print\", [|fnr.RevealValue()|]);",
            "using var process = System.Diagnostics.Process.Start(\"print\", fnr.ToString());" },
        { "a process's list of arguments", "var start = new System.Diagnostics.ProcessStartInfo(); start.ArgumentList.Add([|fnr.RevealValue()|]);",
            "var start = new System.Diagnostics.ProcessStartInfo(); start.ArgumentList.Add(fnr.ToString());" },
        { "a process's arguments in an initialiser", "_ = new System.Diagnostics.ProcessStartInfo { Arguments = [|fnr.RevealValue()|] };",
            "_ = new System.Diagnostics.ProcessStartInfo { Arguments = fnr.ToString() };" },
        { "Console.Error", "Console.Error.WriteLine([|duf.RevealValue()|]);", "using var output = new StringWriter(); output.WriteLine(duf.RevealValue());" },
        { "Trace", "Trace.TraceError([|fnr.RevealValue()|]);", "Trace.TraceError(fnr.ToString());" },
        { "Debug", "Debug.WriteLine($\"{[|fnr.RevealValue()|]}\");", "Debug.WriteLine($\"{fnr}\");" },
        { "concatenation", "Console.WriteLine(\"a\" + [|fnr.RevealValue()|] + \"b\");", "Console.WriteLine(\"a\" + fnr + \"b\");" },
        { "string.Format", "Console.WriteLine(string.Format(null, \"{0}\", [|fnr.RevealValue()|]));", "Console.WriteLine(string.Format(null, \"{0}\", fnr));" },
        { "string.Concat", "Console.WriteLine(string.Concat(\"a\", [|fnr.RevealValue()|]));", "Console.WriteLine(string.Concat(\"a\", fnr));" },
        { "string.Join", "Console.WriteLine(string.Join(',', [|fnr.RevealValue()|], \"b\"));", "Console.WriteLine(string.Join(',', fnr, \"b\"));" },
        { "a local", "var raw = fnr.RevealValue(); Console.WriteLine([|raw|]);", "var raw = fnr.RevealValue(); Send(raw);" },
        { "two locals", "var raw = fnr.RevealValue(); var text = $\"x {raw}\"; Console.WriteLine([|text|]);",
            "var raw = fnr.RevealValue(); var text = $\"x {raw.Length}\"; Console.WriteLine(text);" },
        { "a local assigned later", "string raw; raw = fnr.RevealValue(); Console.WriteLine([|raw|]);",
            "string raw; raw = fnr.RevealValue(); Send(raw); raw = \"\"; Console.WriteLine(raw);" },
        { "a local that may be something else", "var raw = fnr.RevealValue(); if (c) raw = \"***\"; Console.WriteLine([|raw|]);",
            "var raw = fnr.RevealValue(); Send(raw); if (c) raw = \"***\"; else raw = \"\"; Console.WriteLine(raw);" },
        { "a local given by reference", "var raw = fnr.RevealValue(); Console.WriteLine([|raw|]);",
            "var raw = fnr.RevealValue(); Replace(ref raw); Console.WriteLine(raw); static void Replace(ref string x) => x = \"\";" },
        { "masked by a method", "Console.WriteLine([|fnr.RevealValue()|]);", "Console.WriteLine(Masker(fnr.RevealValue()));" },
        { "a part of it", "Console.WriteLine([|fnr.RevealValue()|].Substring(0, 6));", "Console.WriteLine(fnr.ToString().Substring(0, 6));" },
        { "its length", "Console.WriteLine([|fnr.RevealValue()|]);", "Console.WriteLine(fnr.RevealValue().Length);" },
        { "?.", "Console.WriteLine(kanskje?[|.RevealValue()|]);", "Console.WriteLine(kanskje?.ToString());" },
        { "??", "Console.WriteLine(kanskje?[|.RevealValue()|] ?? \"\");", "Console.WriteLine(kanskje?.ToString() ?? \"\");" },
        { "only on one path", "Console.WriteLine(c ? [|fnr.RevealValue()|] : \"***\");", "Console.WriteLine(c ? fnr.ToString() : \"***\");" },
        { "on the path that sends it", "var raw = c ? fnr.RevealValue() : \"***\"; if (c) Console.WriteLine([|raw|]);",
            "var raw = c ? fnr.RevealValue() : \"***\"; if (c) Send(raw); else Console.WriteLine(raw);" },
        { "switch", "Console.WriteLine(folder switch { \"a\" => [|fnr.RevealValue()|], _ => \"***\" });",
            "Console.WriteLine(folder switch { \"a\" => fnr.ToString(), _ => \"***\" });" },
        { "locals by if and else", "string text; if (c) { text = fnr.RevealValue(); } else { text = \"***\"; } Console.WriteLine([|text|]);",
            "string text; if (c) { text = fnr.RevealValue(); Send(text); text = \"***\"; } else { text = \"***\"; } Console.WriteLine(text);" },
        { "Join over Select", "Console.WriteLine(string.Join(',', new[] { fnr }.Select(x => [|x.RevealValue()|])));",
            "Console.WriteLine(string.Join(',', new[] { fnr }.OrderBy(x => x.RevealValue())));" },
        { "each of what was selected", "foreach (var x in new[] { fnr }.Select(x => x.RevealValue())) Console.WriteLine([|x|]);",
            "foreach (var x in new[] { fnr }.Select(x => x.RevealValue().Length)) Console.WriteLine(x);" },
        { "each, by a function", "new[] { fnr }.Select(x => x.RevealValue()).ToList().ForEach(x => Console.WriteLine([|x|]));",
            "new[] { fnr }.Select(x => x.RevealValue()).ToList().ForEach(x => Send(x));" },
        { "what the network answers", "var x = fnr.RevealValue(); _ = http.PostAsync(\"/x\", new StringContent(x)); Console.WriteLine([|x|]);",
            "var x = fnr.RevealValue(); Console.WriteLine(http.PostAsync(\"/x\", new StringContent(x)).Result);" },
        { "a record that a function makes", "Console.WriteLine([|Make()|]); Item Make() => new(fnr.RevealValue(), \"\");",
            "Console.WriteLine(Make()); Item Make() => new(fnr.ToString(), \"\");" },
        { "a record that is a list of its own kind", "Console.WriteLine([|Make()|]); Chain Make() => new(fnr.RevealValue());",
            "Console.WriteLine(Make()); Chain Make() => new(fnr.ToString());" },
        { "a scope's dictionary", "using var x = logger.BeginScope(new Dictionary<string, object> { [\"fnr\"] = [|fnr.RevealValue()|] });",
            "using var x = logger.BeginScope(new Dictionary<string, object> { [\"fnr\"] = fnr });" },
        { "a scope's dictionary that is filled",
            "var x = new Dictionary<string, object?>(); x.Add(\"fnr\", fnr.RevealValue()); using var y = logger.BeginScope([|x|]);",
            "var x = new Dictionary<string, object?>(); x.Add(\"fnr\", fnr.RevealValue()); x.Clear(); using var y = logger.BeginScope(x);" },
        { "a scope's list", "using var x = logger.BeginScope(new List<KeyValuePair<string, object?>> { new(\"fnr\", [|fnr.RevealValue()|]) });",
            "using var x = logger.BeginScope(new List<KeyValuePair<string, object?>> { new(\"fnr\", fnr) });" },
        { "an activity's event", "aktivitet.AddEvent(new ActivityEvent(\"x\", tags: new() { { \"fnr\", [|fnr.RevealValue()|] } }));",
            "aktivitet.AddEvent(new ActivityEvent(\"x\", tags: new() { { \"fnr\", fnr } }));" },
        { "an activity's name", "aktivitet.DisplayName = \"x \" + [|fnr.RevealValue()|];", "aktivitet.DisplayName = \"x \" + fnr;" },
        { "an activity's status", "aktivitet.SetStatus(ActivityStatusCode.Error, [|fnr.RevealValue()|]);",
            "aktivitet.SetStatus(ActivityStatusCode.Error, fnr.ToString());" },
        { "an anonymous object", "logger.LogInformation(\"{@X}\", new { Fnr = [|fnr.RevealValue()|] });",
            "logger.LogInformation(\"{@X}\", new { Fnr = fnr });" },
        { "a member of an anonymous object", "var x = new { Fnr = fnr.RevealValue(), Name = folder }; Console.WriteLine([|x.Fnr|]);",
            "var x = new { Fnr = fnr.RevealValue(), Name = folder }; Console.WriteLine(x.Name);" },
        { "a tuple", "var x = (fnr.RevealValue(), folder); Console.WriteLine([|x.Item1|]);",
            "var x = (fnr.RevealValue(), folder); Console.WriteLine(x.Item2);" },
        { "a tuple that is taken apart", "var (x, y) = (fnr.RevealValue(), folder); Console.WriteLine([|x|]);",
            "var (x, y) = (fnr.RevealValue(), folder); Console.WriteLine(y);" },
        { "a record of one's own", "var x = new Item(fnr.RevealValue(), folder); Console.WriteLine([|x|]);",
            "var x = new Item(fnr.ToString(), folder); Console.WriteLine(x);" },
        { "a record's member", "var x = new Item(fnr.RevealValue(), folder); Console.WriteLine([|x.Number|]);",
            "var x = new Item(fnr.RevealValue(), folder); Console.WriteLine(x.Name);" },
        { "an object's member", "var x = new Box { Number = fnr.RevealValue() }; Console.WriteLine([|x.Number|]);",
            "var x = new Box { Number = fnr.RevealValue() }; Console.WriteLine(x);" },
        { "a field", "_field = fnr.RevealValue(); Console.WriteLine([|_field|]);", "_field = fnr.RevealValue(); _field = \"\"; Console.WriteLine(_field);" },
        { "a local function's answer", "Console.WriteLine([|Text()|]); string Text() => fnr.RevealValue();",
            "Console.WriteLine(Text()); string Text() => fnr.ToString();" },
        { "a local function's parameter", "Write(fnr.RevealValue()); void Write(string x) => Console.WriteLine([|x|]);",
            "Write(fnr.RevealValue()); void Write(string x) => Send(x);" },
        { "a range", "Console.WriteLine([|fnr.RevealValue()|][..6]);", "Console.WriteLine(fnr.RevealValue()[0]);" },
        { "a defined delegate", "Log.Defined(logger, [|fnr.RevealValue()|], null);", "Log.Other(folder, fnr.RevealValue(), null);" },
        { "KeyValuePair.Create", "counter.Add(1, KeyValuePair.Create(\"fnr\", (object?)[|fnr.RevealValue()|]));",
            "counter.Add(1, KeyValuePair.Create(\"fnr\", (object?)fnr));" },
        { "+=", "var text = \"x\"; text += fnr.RevealValue(); Console.WriteLine([|text|]);", "var text = \"x\"; text += fnr; Console.WriteLine(text);" },
        { "is {} u", "if (kanskje?.RevealValue() is { } u) Console.WriteLine([|u|]);", "if (kanskje?.RevealValue() is { } u) Send(u);" },
        { "a local that holds Console.Out", "var output = Console.Out; output.WriteLine([|fnr.RevealValue()|]);",
            "TextWriter output = new StringWriter(); output.WriteLine(fnr.RevealValue());" },
        { "a StringWriter", "var output = new StringWriter(); output.Write(fnr.RevealValue()); Console.WriteLine([|output.ToString()|]);",
            "var output = new StringWriter(); output.Write(fnr); Console.WriteLine(output.ToString());" },
        { "a method that is no log, of a logger of one's own", "own.LogInformation(\"x {F}\", [|fnr.RevealValue()|]);", "own.Keep(fnr.RevealValue());" },
        { "a comparison", "Console.WriteLine([|fnr.RevealValue()|]);", "Console.WriteLine(fnr.RevealValue() == folder);" },
        { "a tag", "aktivitet.SetTag(\"fnr\", [|fnr.RevealValue()|]);", "aktivitet.SetTag(\"fnr\", fnr);" },
        { "baggage", "aktivitet.AddBaggage(\"fnr\", [|fnr.RevealValue()|]);", "aktivitet.AddBaggage(\"fnr\", fnr.ToString());" },
        { "a metric's tag", "counter.Add(1, new KeyValuePair<string, object?>(\"fnr\", [|fnr.RevealValue()|]));",
            "var pair = new KeyValuePair<string, object?>(\"fnr\", fnr.RevealValue()); Send(pair.Key);" },
        { "what a lambda logs", "var raw = fnr.RevealValue(); Action a = () => Console.WriteLine([|raw|]); a();",
            "var raw = fnr.RevealValue(); Action a = () => Send(raw); a();" },
        { "is the log on", "Console.WriteLine([|fnr.RevealValue()|]);", "if (logger.IsEnabled(LogLevel.Debug)) Send(fnr.RevealValue());" },
        { "a builder", "var sb = new System.Text.StringBuilder(); sb.Append(\"x \").Append(fnr.RevealValue()); Console.WriteLine([|sb.ToString()|]);",
            "var sb = new System.Text.StringBuilder(); sb.Append(\"x \").Append(fnr); Console.WriteLine(sb.ToString());" },
        { "a builder handed over", "var sb = new System.Text.StringBuilder(); sb.AppendLine(fnr.RevealValue()); Console.WriteLine([|sb|]);",
            "var sb = new System.Text.StringBuilder(); Console.WriteLine(sb); sb.AppendLine(fnr.RevealValue()); Send(sb.ToString());" },
        { "a builder's chain", "Console.WriteLine(new System.Text.StringBuilder().Append([|fnr.RevealValue()|]).Append('x').ToString());",
            "Console.WriteLine(new System.Text.StringBuilder().Append(fnr.RevealValue()).Append('x').Length);" },
        { "a builder that is emptied", "var sb = new System.Text.StringBuilder(); sb.Append(fnr.RevealValue()); Console.WriteLine([|sb.ToString()|]);",
            "var sb = new System.Text.StringBuilder(); sb.Append(fnr.RevealValue()); Send(sb.ToString()); sb.Clear(); Console.WriteLine(sb.ToString());" },
        { "a buffer", "Span<char> plass = stackalloc char[11]; fnr.TryRevealValue(plass, out _); Console.WriteLine([|plass.ToString()|]);",
            "Span<char> plass = stackalloc char[11]; fnr.TryRevealValue(plass, out _); Send(plass.ToString());" },
        { "a buffer in an array", "var plass = new char[12]; duf.TryRevealValue(plass, out _); Console.WriteLine([|new string(plass)|]);",
            "var plass = new char[12]; Console.WriteLine(new string(plass)); duf.TryRevealValue(plass, out _); Send(new string(plass));" },
        { "a buffer that is overwritten",
            "Span<char> plass = stackalloc char[11]; fnr.TryRevealValue(plass, out _); Console.WriteLine([|$\"x {plass.ToString()}\"|]);",
            "Span<char> plass = stackalloc char[11]; fnr.TryRevealValue(plass, out _); plass.Fill('*'); Console.WriteLine($\"x {plass.ToString()}\");" },
        { "how much was written", "Span<char> plass = stackalloc char[11]; fnr.TryRevealValue(plass, out var count); Console.WriteLine([|plass.ToString()|]);",
            "Span<char> plass = stackalloc char[11]; fnr.TryRevealValue(plass, out var count); Console.WriteLine(count);" },
        { "a callback's state", "Execute((x, n) => Console.WriteLine([|x|]), fnr.RevealValue());",
            "Execute((x, n) => Console.WriteLine(n), fnr.RevealValue());" },
        { "a callback's state, awaited", "ExecuteAsync(async (x, a) => { await Task.Yield(); Console.WriteLine([|x|]); }, fnr.RevealValue(), default).Wait();",
            "ExecuteAsync(async (x, a) => { await Task.Yield(); Console.WriteLine(x); }, fnr.ToString(), default).Wait();" },
        { "a callback's answer", "var response = Read(() => fnr.RevealValue()); Console.WriteLine([|response|]);",
            "var response = Read(() => fnr.ToString()); Console.WriteLine(response);" },
        { "a callback's answer that is not given on", "Console.WriteLine(Read(() => [|fnr.RevealValue()|]));",
            "Console.WriteLine(Count(() => fnr.RevealValue()));" },
        { "base64", "Console.WriteLine(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes([|fnr.RevealValue()|])));",
            "Console.WriteLine(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(fnr.RevealValue()))));" },
        { "hexadecimal", "Console.WriteLine(Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes([|fnr.RevealValue()|])));",
            "Console.WriteLine(System.Text.Encoding.ASCII.GetBytes(fnr.RevealValue()).Length);" },
        { "letter by letter",
            "var sb = new System.Text.StringBuilder(); foreach (var x in fnr.RevealValue()) sb.Append(x); Console.WriteLine([|sb.ToString()|]);",
            "var sb = new System.Text.StringBuilder(); foreach (var x in fnr.RevealValue()) sb.Append('*'); Console.WriteLine(sb.ToString());" },
        { "letter by letter, in an array",
            "var (raw, all) = (fnr.RevealValue(), new char[11]); for (var i = 0; i < 11; i++) all[i] = raw[i]; Console.WriteLine([|new string(all)|]);",
            "var (raw, all) = (fnr.RevealValue(), new char[11]); for (var i = 0; i < raw.Length; i++) all[i] = '*'; Console.WriteLine(new string(all));" },
        { "one letter", "Console.WriteLine($\"{[|fnr.RevealValue()|]}\");", "Console.WriteLine($\"{fnr.RevealValue()[0]}\");" },
        { "a copy of the letters", "Span<char> x = stackalloc char[11]; fnr.RevealValue().CopyTo(x); Console.WriteLine([|x.ToString()|]);",
            "Span<char> x = stackalloc char[11]; fnr.RevealValue().CopyTo(x); Send(x.ToString());" },
        { "a text that is made with it", "Console.WriteLine(string.Create(11, [|fnr.RevealValue()|], (to, x) => x.AsSpan().CopyTo(to)));",
            "Console.WriteLine(string.Create(11, fnr.RevealValue(), (to, x) => to.Fill('*')));" },
        { "a letter made of each", "Console.WriteLine(string.Concat([|fnr.RevealValue()|].Reverse()));",
            "Console.WriteLine(string.Concat(fnr.RevealValue().Select(x => '*')));" },
        { "a part that a pattern names", "if (fnr.RevealValue() is [_, .. var rest]) Console.WriteLine([|rest|]);",
            "if (fnr.RevealValue() is [_, .. var rest]) Send(rest);" },
        { "what is looked up by it", "var names = new Dictionary<string, string>(); Console.WriteLine(names.GetValueOrDefault(folder, [|fnr.RevealValue()|]));",
            "var names = new Dictionary<string, string>(); Console.WriteLine(names.GetValueOrDefault(fnr.RevealValue()));" },
        { "a tree of JSON", "var x = new System.Text.Json.Nodes.JsonObject { [\"fnr\"] = fnr.RevealValue() }; Console.WriteLine([|x.ToJsonString()|]);",
            "var x = new System.Text.Json.Nodes.JsonObject { [\"fnr\"] = fnr.RevealValue() }; Console.WriteLine(x.Count);" },
        { "a debugger's log", "Debugger.Log(0, null, [|fnr.RevealValue()|]);", "Debugger.Log(0, null, fnr.ToString());" },
        { "a named argument", "logger.LogInformation(message: \"x {F}\", args: [[|fnr.RevealValue()|]]);",
            "logger.LogInformation(message: \"x {F}\", args: [fnr]);" },
    };

    public static TheoryData<string, string, string> ExceptionCases { get; } = new()
    {
        { "a check that tells of what it checks", "ArgumentOutOfRangeException.ThrowIfEqual([|fnr.RevealValue()|], folder);",
            "ArgumentException.ThrowIfNullOrEmpty(fnr.RevealValue());" },
        { "a message", "throw new InvalidOperationException([|fnr.RevealValue()|]);", "throw new InvalidOperationException(fnr.ToString());" },
        { "interpolation", "throw new ArgumentException($\"x {[|fnr.RevealValue()|]}\", nameof(fnr));",
            "throw new ArgumentException($\"x {fnr}\", nameof(fnr));" },
        { "a local", "var raw = duf.RevealValue(); throw new NirException(NirErrorCode.Credentials, [|raw|]);",
            "var raw = duf.RevealValue(); if (raw.Length == 0) throw new NirException(NirErrorCode.Credentials, \"x\");" },
        { "an exception's data", "var x = new InvalidOperationException(); x.Data[\"fnr\"] = [|fnr.RevealValue()|];",
            "var x = new InvalidOperationException(); x.Data[\"fnr\"] = fnr;" },
        { "an exception's data by Add", "var x = new InvalidOperationException(); x.Data.Add(\"fnr\", [|fnr.RevealValue()|]);",
            "var x = new InvalidOperationException(); x.Data.Add(\"fnr\", fnr);" },
        { "an exception's member", "throw new Trouble { Number = [|fnr.RevealValue()|] };", "throw new Trouble { Number = fnr.ToString() };" },
        { "an exception that is not thrown here", "var x = new KeyNotFoundException([|fnr.RevealValue()|]);", "var x = new StringReader(fnr.RevealValue());" },
    };

    public static TheoryData<string, string, string> AddressCases { get; } = new()
    {
        { "new Uri", "var x = new Uri(\"https://x/\" + [|fnr.RevealValue()|]);", "var x = new Uri(\"https://x/\" + fnr);" },
        { "an escaped value", "var x = new Uri($\"https://x/{Uri.EscapeDataString([|fnr.RevealValue()|])}\");",
            "var x = new Uri($\"https://x/{Uri.EscapeDataString(folder)}\");" },
        { "a get", "_ = http.GetAsync($\"/x/{[|fnr.RevealValue()|]}\");", "_ = http.PostAsync(\"/x\", new StringContent(fnr.RevealValue()));" },
        { "a request", "using var x = new HttpRequestMessage(HttpMethod.Get, \"/\" + [|fnr.RevealValue()|]);",
            "using var x = new HttpRequestMessage(HttpMethod.Get, \"/\") { Content = new StringContent(fnr.RevealValue()) };" },
        { "a file", "File.Delete([|fnr.RevealValue()|]);", "File.WriteAllText(folder, fnr.RevealValue());" },
        { "a combined path", "File.WriteAllText(Path.Combine(folder, [|fnr.RevealValue()|] + \".txt\"), \"\");",
            "File.WriteAllText(Path.Combine(folder, \"x.txt\"), fnr.RevealValue());" },
        { "a stream", "using var x = new FileStream([|duf.RevealValue()|], FileMode.Open);",
            "using var x = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(duf.RevealValue()));" },
        { "a folder", "Directory.CreateDirectory([|duf.RevealValue()|]);", "Directory.CreateDirectory(duf.ToString());" },
        { "a path in a local", "var path = Path.Combine(folder, duf.RevealValue()); File.Delete([|path|]);",
            "var path = Path.Combine(folder, duf.ToString()); File.Delete(path);" },
        { "a query", "var x = new UriBuilder(\"https://x\") { Query = \"fnr=\" + [|fnr.RevealValue()|] };",
            "var x = new UriBuilder(\"https://x\") { Query = \"fnr=\" + fnr };" },
        { "a query that is added", "var x = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/x\", \"fnr\", [|fnr.RevealValue()|]);",
            "var x = Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(\"/x\", \"fnr\", fnr.ToString());" },
        { "a redirect", "_ = Microsoft.AspNetCore.Http.Results.Redirect(\"/x/\" + [|fnr.RevealValue()|]);",
            "_ = Microsoft.AspNetCore.Http.Results.Redirect(\"/x/\" + fnr);" },
        { "what was made", "_ = Microsoft.AspNetCore.Http.Results.Created($\"/x/{[|fnr.RevealValue()|]}\", null);",
            "_ = Microsoft.AspNetCore.Http.Results.Created(\"/x/1\", fnr.RevealValue());" },
        { "an archive's entry",
            "using var x = new System.IO.Compression.ZipArchive(new MemoryStream()); x.CreateEntry([|fnr.RevealValue()|] + \".xml\");",
            "using var x = new System.IO.Compression.ZipArchive(new MemoryStream()); x.CreateEntry(\"x.xml\"); _ = new StringContent(fnr.RevealValue());" },
        { "FileInfo", "var x = new FileInfo([|duf.RevealValue()|]);", "var x = new FileInfo(folder);" },
    };

    [Theory]
    [MemberData(nameof(LogCases))]
    public Task Digits_in_a_log_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Logger, LogCases, situation, loud, silent);

    [Theory]
    [MemberData(nameof(ExceptionCases))]
    public Task Digits_in_an_exception_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Faults, ExceptionCases, situation, loud, silent);

    [Theory]
    [MemberData(nameof(AddressCases))]
    public Task Digits_in_an_address_are_flagged_and_its_twin_is_not(string situation, string loud, string silent) =>
        VerifyAsync(Adresse, AddressCases, situation, loud, silent);

    [Fact]
    public Task The_mask_takes_the_place_of_the_digits() => Fix.VerifyAsync(
        """
        class C
        {
            void A(Foedselsnummer fnr, DufNummer? duf)
            {
                Console.WriteLine($"{{|NIR4051:fnr.RevealValue()|}} {duf?{|NIR4051:.RevealValue()|}}");
                throw new InvalidOperationException("x " + {|NIR4052:fnr.RevealValue()|});
            }
        }
        """,
        """
        class C
        {
            void A(Foedselsnummer fnr, DufNummer? duf)
            {
                Console.WriteLine($"{fnr.ToString()} {duf?.ToString()}");
                throw new InvalidOperationException("x " + fnr.ToString());
            }
        }
        """);

    [Fact]
    public Task Digits_that_were_taken_out_for_something_else_too_are_left_to_their_writer() => Fix.OffersNothingAsync(
        "class C { string A(Foedselsnummer fnr) { var raw = fnr.RevealValue(); Console.WriteLine({|NIR4051:raw|}); return raw; } }");

    private static Task VerifyAsync(AnalyzerCase<RevealedValueAnalyzer> rule, TheoryData<string, string, string> all, string situation, string loud,
        string silent)
    {
        Assert.NotEmpty(situation);
        return rule.VerifyAsync(all, loud, silent);
    }
}
