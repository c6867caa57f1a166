using System.Text;

namespace Nir.Benchmarks.Stubs;

/// <summary>Updates of one registration, each on the version before it.</summary>
/// <param name="prepared">Path, token and two bodies, with a tab between them: an update without a change makes no version.</param>
/// <param name="server">Where they go.</param>
internal sealed class RegisterUpdates(string prepared, Uri server) : Load.IRequests
{
    private readonly string[] _parts = prepared.Split('\t');
    private string _condition = "If-None-Match: *";
    private int _sent;

    public void Answered(ReadOnlySpan<byte> answer)
    {
        if (answer.IndexOf("ETag: "u8) is >= 0 and var etag)
        {
            var rest = answer[(etag + 6)..];
            _condition = $"If-Match: {Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'\r')])}";
        }
    }

    public ReadOnlyMemory<byte> Next()
    {
        var body = Encoding.UTF8.GetBytes(_parts[2 + (_sent++ % 2)]);
        return (byte[])[
            .. Encoding.ASCII.GetBytes(
                $"PUT {_parts[0]} HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {_parts[1]}\r\n{_condition}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];
    }
}
