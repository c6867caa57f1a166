using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Cli.Console;
using Nir.Conformance.Judging;
using Nir.Sdk.Regler;

namespace Nir.Cli.Registreringer;

/// <summary>Writes what the rules say, as it comes.</summary>
internal abstract class ValidationWriter : IDisposable
{
    public static ValidationWriter Create(string form, Surroundings surroundings) => form switch
    {
        "json" => new JsonForm(surroundings, isSarif: false),
        "sarif" => new JsonForm(surroundings, isSarif: true),
        _ => new TextForm(surroundings),
    };

    public abstract void Write(string file, int line, Avvik avvik);

    public abstract void WriteUnreadable(string file, int line, string why);

    public abstract void Finish(int count, int refused);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    private sealed class TextForm(Surroundings surroundings) : ValidationWriter
    {
        private readonly StringBuilder _text = new();

        public override void Write(string file, int line, Avvik avvik) => Line(
            $"{file}:{line}: {Level(avvik)} {avvik.Regel} {(avvik.Peker.Length == 0 ? "/" : avvik.Peker)}: {Text(avvik)}");

        public override void WriteUnreadable(string file, int line, string why) =>
            Line($"{file}:{line}: {surroundings.Pick("feil: ingen registrering", "error: no registration")}. {Redactor.Plain.Redact(why)}");

        public override void Finish(int count, int refused)
        {
            Flush();
            surroundings.Error.WriteLine(surroundings.Pick($"{count} registreringer, {refused} avvises.", $"{count} registrations, {refused} refused."));
        }

        private string Text(Avvik avvik) => $"{avvik.GetTekst(surroundings.Culture)} {avvik.GetUtbedring(surroundings.Culture)}";

        private string Level(Avvik avvik) =>
            avvik.Alvorlighet is Alvorlighet.Avvisning ? surroundings.Pick("avvises", "refused") : surroundings.Pick("merknad", "remark");

        private void Line(string text)
        {
            _text.Append(Redactor.Visible(text)).Append('\n');
            if (_text.Length > 1 << 15)
            {
                Flush();
            }
        }

        private void Flush()
        {
            surroundings.Output.Write(_text.ToString());
            _text.Clear();
        }
    }

    private sealed class JsonForm : ValidationWriter
    {
        private readonly Surroundings _surroundings;
        private readonly MemoryStream _memory = new();
        private readonly Utf8JsonWriter _json;
        private readonly bool _isSarif;

        public JsonForm(Surroundings surroundings, bool isSarif)
        {
            (_surroundings, _isSarif) = (surroundings, isSarif);
            _json = new Utf8JsonWriter(_memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            _json.WriteStartObject();
            if (isSarif)
            {
                _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                _json.WriteString("version", "2.1.0");
                _json.WriteStartArray("runs");
                _json.WriteStartObject();
                _json.WriteStartObject("tool");
                _json.WriteStartObject("driver");
                _json.WriteString("name", "nir validate");
                _json.WriteEndObject();
                _json.WriteEndObject();
            }

            _json.WriteStartArray("results");
        }

        public override void Write(string file, int line, Avvik avvik) => One(
            file, line, avvik.Regel, avvik.Alvorlighet is Alvorlighet.Avvisning,
            avvik.Peker, $"{avvik.GetTekst(_surroundings.Culture)} {avvik.GetUtbedring(_surroundings.Culture)}");

        public override void WriteUnreadable(string file, int line, string why) =>
            One(file, line, "unreadable", isRefusal: true, "", Redactor.Plain.Redact(why));

        public override void Finish(int count, int refused)
        {
            _json.WriteEndArray();
            if (_isSarif)
            {
                _json.WriteEndObject();
                _json.WriteEndArray();
            }
            else
            {
                _json.WriteNumber("count", count);
                _json.WriteNumber("refused", refused);
            }

            _json.WriteEndObject();
            Flush();
            _surroundings.Output.Write('\n');
        }

        public override void Dispose()
        {
            base.Dispose();
            _json.Dispose();
            _memory.Dispose();
        }

        private void One(string file, int line, string regel, bool isRefusal, string peker, string text)
        {
            _json.WriteStartObject();
            if (_isSarif)
            {
                Sarif(file, line, regel, isRefusal, text);
            }
            else
            {
                _json.WriteString("file", file);
                _json.WriteNumber("line", line);
                _json.WriteString("regel", regel);
                _json.WriteBoolean("refused", isRefusal);
                _json.WriteString("peker", peker);
                _json.WriteString("text", text);
            }

            _json.WriteEndObject();
            if (_memory.Length + _json.BytesPending > 1 << 15)
            {
                Flush();
            }
        }

        private void Sarif(string file, int line, string regel, bool isRefusal, string text)
        {
            _json.WriteString("ruleId", regel);
            _json.WriteString("level", isRefusal ? "error" : "warning");
            _json.WriteStartObject("message");
            _json.WriteString("text", text);
            _json.WriteEndObject();
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            _json.WriteStartObject("artifactLocation");
            _json.WriteString("uri",
                string.Join('/', Path.GetRelativePath(Environment.CurrentDirectory, file).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
            _json.WriteEndObject();
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", line);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        private void Flush()
        {
            _json.Flush();
            _surroundings.Output.Write(Encoding.UTF8.GetString(_memory.GetBuffer(), 0, (int)_memory.Length));
            _memory.SetLength(0);
        }
    }
}
