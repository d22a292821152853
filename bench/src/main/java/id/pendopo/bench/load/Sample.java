package id.pendopo.bench.load;

/** What is handed in: a research recommendation of nobody in particular. */
public final class Sample {

    public static final String DATA = """
            {"title":"Kualitas air tanah dangkal di kecamatan pesisir","field":"Teknik lingkungan",\
            "institution":"Universitas Contoh","level":"S2","purpose":"Tesis","method":"Survei dan uji laboratorium",\
            "from":"2026-03-01","to":"2026-08-31","members":["Peneliti Satu","Peneliti Dua","Peneliti Tiga"],\
            "locations":["Kecamatan Satu","Kecamatan Dua","Kecamatan Tiga","Kecamatan Empat"],\
            "applicant":{"name":"Pemohon Contoh","nik":"3578000101900001","phone":"081200000000",\
            "email":"pemohon@contoh.invalid","address":"Jalan Contoh 1, Kelurahan Contoh, Kota Contoh"},\
            "supervisor":"Pembimbing Contoh","letterNumber":"001/CONTOH/2026","letterDate":"2026-02-10"}""";

    public static final String REMARK = "Berkas sesuai dan dapat diteruskan ke langkah berikutnya.";

    private Sample() {}
}
