static class Logg
{
    static void Sendt(string fnr) => Console.WriteLine("Sendt for " + fnr);
}
